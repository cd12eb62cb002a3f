package book.macro;

/** Paths as a page shows them: a narrow screen breaks them after a slash and nowhere else. */
final class SourcePath {
  private SourcePath() {}

  static String breakable(String path) {
    return path.replace("/", "/<wbr>");
  }
}
