package rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedFilesTest {
  private static final List<String> FILES =
      List.of("docs/list.csv", "docs/pages/one.adoc", "a/src/test/java/ATest.java");

  @ParameterizedTest
  @CsvSource({
    "docs/list.csv, docs/list.csv",
    "../../docs/list.csv, docs/list.csv",
    "docs/pages, docs/pages/one.adoc",
    "../../docs/pages/, docs/pages/one.adoc"
  })
  void a_file_or_folder_that_a_test_names_is_one_of_its_inputs(String text, String file) {
    assertThat(missing("src/**", text))
        .singleElement()
        .asString()
        .isEqualTo("a/src/test/java/ATest.java: add to tests.inputs what matches " + file);
    assertThat(missing("src/**,docs/**", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"docs", "docs/other.csv", "text/html", "docs/pag", "https://docs/list.csv"})
  void other_texts_name_nothing(String text) {
    assertThat(missing("src/**", text)).isEmpty();
  }

  private static List<String> missing(String inputs, String text) {
    var pom =
        List.of(
            "<project><artifactId>a</artifactId>",
            "<properties><tests.inputs>" + inputs + "</tests.inputs></properties>",
            "</project>");
    var java =
        Map.of("a/src/test/java/ATest.java", List.of("  Path.of(\"" + text + "\"), \"other\""));
    var root = List.of("<project><artifactId>parent</artifactId></project>");
    return NamedFiles.missing(Map.of("pom.xml", root, "a/pom.xml", pom), java, FILES);
  }
}
