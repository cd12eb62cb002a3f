package course.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scenarios have the same steps here as in the modules' own suites. */
class GlueTest {
  private static final Path MODULES = Path.of(System.getProperty("repository.root"), "modules");
  private static final Pattern FEATURES = Pattern.compile("features/([^\"]+)\"");
  private static final Pattern GLUE =
      Pattern.compile("GLUE_PROPERTY_NAME,\\s*value =\\s*\"([^\"]*)\"");

  @Test
  void every_module_uses_the_glue_of_its_own_suite() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path suite : suites()) {
      // A long text stands in several literals.
      String text = Files.readString(suite).replaceAll("\"\\s*\\+\\s*\"", "");
      String features = one(FEATURES, text);

      assertThat(WarmCloud.glue(features)).containsExactly(one(GLUE, text).split(", *"));
      seen.add(features);
    }
    assertThat(seen).hasSize(6);
  }

  private static List<Path> suites() throws IOException {
    try (Stream<Path> files = Files.walk(MODULES)) {
      return files.filter(file -> file.toString().endsWith("AcceptanceIT.java")).toList();
    }
  }

  private static String one(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
