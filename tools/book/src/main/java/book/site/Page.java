package book.site;

import java.nio.file.Path;

/**
 * A page of the book.
 *
 * @param source the file that it is made of
 * @param name its place in the site without an ending, like {@code chapters/02-basket}
 * @param title as its first line says it
 */
record Page(Path source, String name, String title) {

  String file() {
    return name + ".html";
  }

  String folder() {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** The way from this page to the site's root: empty, or {@code ../}. */
  String toRoot() {
    return folder().isEmpty() ? "" : "../";
  }

  boolean isMarkdown() {
    return source.toString().endsWith(".md");
  }
}
