package book.site;

import java.nio.file.Path;

/**
 * A page of the book.
 *
 * @param source the file it is made from
 * @param name its path in the site without an extension, such as {@code chapters/02-basket}
 * @param title the title in its first line
 */
record Page(Path source, String name, String title) {

  String file() {
    return name + ".html";
  }

  String folder() {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** The path from this page to the site's root: empty, or {@code ../}. */
  String toRoot() {
    return folder().isEmpty() ? "" : "../";
  }

  boolean isMarkdown() {
    return source.toString().endsWith(".md");
  }
}
