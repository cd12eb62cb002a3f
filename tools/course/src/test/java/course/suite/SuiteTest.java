package course.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  @Test
  void every_module_with_an_acceptance_suite_has_one_here() {
    assertThat(Suite.ALL).extracting(Suite::module).isEqualTo(modulesWithASuite());
  }

  @Test
  void it_has_the_features_of_the_modules_own_suite() {
    assertThat(Suite.ALL)
        .allSatisfy(
            suite ->
                assertThat(ownSuite(suite.module()))
                    .contains("@SelectDirectories(\"../../features/" + suite.features() + "\")"));
  }

  @Test
  void it_is_found_by_its_name_its_folder_and_its_number() {
    for (Suite suite : Suite.ALL) {
      String number = suite.module().substring(0, 2);
      assertThat(
              Stream.of(
                  suite.name(),
                  suite.name().toUpperCase(Locale.ROOT),
                  suite.module(),
                  number,
                  number.substring(1)))
          .allSatisfy(text -> assertThat(Suite.find(text)).contains(suite));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "7", "00", "foundation", "00-foundation", "prod", "1-product"})
  void nothing_else_is_a_suite(String text) {
    assertThat(Suite.find(text)).isEqualTo(Optional.empty());
  }

  private static List<String> modulesWithASuite() {
    return names(ROOT.resolve("modules")).stream()
        .filter(module -> !ownSuite(module).isEmpty())
        .toList();
  }

  /** The source of the class that Maven runs; empty if there is none. */
  static String ownSuite(String module) {
    Path tests = ROOT.resolve("modules").resolve(module).resolve("src/test/java");
    if (!Files.exists(tests)) {
      return "";
    }
    try (Stream<Path> files = Files.walk(tests)) {
      return files
          .filter(file -> file.toString().endsWith("AcceptanceIT.java"))
          .findFirst()
          .map(SuiteTest::read)
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) {
    return Arrays.stream(folder.toFile().list()).sorted().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
