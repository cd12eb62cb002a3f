package book.site;

import static org.assertj.core.api.Assertions.assertThat;

import book.problems.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Checks this repository's copies for code hosts. */
class CopiesTest {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).toAbsolutePath().normalize();
  private static final Path FOLDER = ROOT.resolve("docs/read");
  private static final String WRITE =
      "mvn test -pl tools/book -am -Dtest=CopiesTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dbook.copies=write";

  @Test
  void docs_read_is_up_to_date() throws IOException {
    var problems = new Problems();
    var copies = new Copies(ROOT).make(problems);
    var found = new ArrayList<String>();
    problems.each(found::add);
    assertThat(found).as("what the pages quote must be there").isEmpty();

    if ("write".equals(System.getProperty("book.copies"))) {
      write(copies);
    }
    assertThat(committed()).as("write docs/read again and commit it: %s", WRITE).isEqualTo(copies);
  }

  private static void write(Map<Path, String> copies) throws IOException {
    Files.createDirectories(FOLDER);
    for (var old : committed().keySet()) {
      Files.delete(old);
    }
    for (var copy : copies.entrySet()) {
      Files.writeString(copy.getKey(), copy.getValue());
    }
  }

  private static Map<Path, String> committed() throws IOException {
    var committed = new TreeMap<Path, String>();
    if (Files.isDirectory(FOLDER)) {
      try (var files = Files.list(FOLDER)) {
        for (var file : files.toList()) {
          committed.put(file, Files.readString(file));
        }
      }
    }
    return committed;
  }
}
