package localcloud.wire.shape;

/**
 * A member of a structure, written as {@code Name:type}. An exclamation mark after the name means
 * that it is required; a question mark before it that it is a parameter in the URL.
 */
record Member(String name, boolean required, boolean inUrl, Type type) {

  static Member of(String text) {
    int colon = text.indexOf(':');
    String name = text.substring(0, colon);
    boolean required = name.endsWith("!");
    boolean inUrl = name.startsWith("?");
    return new Member(
        name.substring(inUrl ? 1 : 0, name.length() - (required ? 1 : 0)),
        required,
        inUrl,
        Type.of(text.substring(colon + 1)));
  }
}
