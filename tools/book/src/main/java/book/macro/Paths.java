package book.macro;

/** Paths as a page shows them: a narrow screen breaks them after a slash and nowhere else. */
final class Paths {
  private Paths() {}

  static String breakable(String path) {
    return path.replace("/", "/<wbr>");
  }
}
