package book.macro;

/** Paths as a page shows them: a narrow screen breaks them only after a slash. */
final class SourcePath {
  private SourcePath() {}

  static String breakable(String path) {
    return path.replace("/", "/<wbr>");
  }
}
