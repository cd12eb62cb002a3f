package book.site;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All pages in reading order: the first page, then folder by folder, each sorted by file name. */
final class Contents {
  private final List<Page> pages = new ArrayList<>();

  Contents(Path repository) throws IOException {
    var docs = repository.resolve("docs");
    pages.add(page(docs.resolve("index.adoc"), "index"));
    for (var folder : List.of("chapters", "readers", "decisions")) {
      try (var files = Files.list(docs.resolve(folder))) {
        files
            .filter(Contents::isPage)
            .map(file -> page(file, folder))
            .sorted(comparing(page -> page.name().endsWith("/index") ? "" : page.name()))
            .forEach(pages::add);
      }
    }
    pages.add(page(repository.resolve("contracts/README.md"), "contracts"));
  }

  List<Page> pages() {
    return List.copyOf(pages);
  }

  Stream<Page> in(String folder) {
    return pages.stream().filter(page -> page.folder().equals(folder));
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".adoc") || file.toString().endsWith(".md");
  }

  private static Page page(Path file, String folder) {
    var base = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    var name =
        folder.equals("index") ? "index" : folder + "/" + (base.equals("README") ? "index" : base);
    return new Page(file, name, title(file));
  }

  private static String title(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElseThrow().replaceFirst("^[=#] ", "").replace("`", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
