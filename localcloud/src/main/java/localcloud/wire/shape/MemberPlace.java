package localcloud.wire.shape;

/** Where in a request a member is; the mark before its name in the file of shapes says it. */
enum MemberPlace {
  BODY(""),
  /** A parameter in the URL. */
  URL("?"),
  PATH("/"),
  HEADER("@");

  private final String mark;

  MemberPlace(String mark) {
    this.mark = mark;
  }

  String mark() {
    return mark;
  }

  static MemberPlace of(String text) {
    return switch (text.charAt(0)) {
      case '?' -> URL;
      case '/' -> PATH;
      case '@' -> HEADER;
      default -> BODY;
    };
  }
}
