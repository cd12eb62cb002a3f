package localcloud.wire.shape;

/**
 * A member of a structure, written as {@code Name:type}. An exclamation mark after the name means
 * that it is required; a {@linkplain MemberPlace mark} before it, that it is not in the body.
 */
record Member(String name, boolean required, MemberPlace place, Type type, ValueLimits limits) {

  /** As AWS's API Reference has it, which is not always the name on the wire. */
  String nameInReference() {
    return limits.name().isEmpty() ? name : limits.name();
  }

  static Member of(String text, String structure, LimitFile limits) {
    int colon = text.indexOf(':');
    boolean required = text.charAt(colon - 1) == '!';
    MemberPlace place = MemberPlace.of(text);
    String name = text.substring(place.mark().length(), colon - (required ? 1 : 0));
    return new Member(
        name, required, place, Type.of(text.substring(colon + 1)), limits.of(structure, name));
  }
}
