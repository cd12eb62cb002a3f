package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What stands in for AWS says where AWS says so: each public type of the simulated services is in
 * the table of docs/decisions/0027, in a row with a page.
 */
class SemanticsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).toAbsolutePath().normalize();
  private static final List<String> SERVICES =
      List.of("access", "api", "aws", "lambda", "queue", "schedule", "stream", "table", "watch");
  private static final Pattern PUBLIC =
      Pattern.compile(
          "^public (?:final )?(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);
  private static final Pattern PAGE =
      Pattern.compile("\\| .*, \".+\" \\||\\| the search's own.* \\|");

  @Test
  void every_public_type_of_the_simulated_services_names_the_page_that_says_so() throws Exception {
    var rows = rows();

    for (String type : types()) {
      assertThat(rows.stream().filter(row -> row.contains("`" + type + "`")))
          .as("a row for %s in docs/decisions/0027", type)
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row).containsPattern(PAGE));
    }
  }

  private static List<String> rows() throws IOException {
    var page = ROOT.resolve("docs/decisions/0027-search-in-simulated-time.md");
    return Files.readAllLines(page).stream().filter(line -> line.startsWith("| `")).toList();
  }

  private static List<String> types() throws IOException {
    var folder = ROOT.resolve("tools/search/src/main/java/search");
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> SERVICES.contains(folder.relativize(file).getName(0).toString()))
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(SemanticsTest::publicTypesIn)
          .toList();
    }
  }

  private static Stream<String> publicTypesIn(Path file) {
    try {
      return PUBLIC.matcher(Files.readString(file)).results().map(match -> match.group(1));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
