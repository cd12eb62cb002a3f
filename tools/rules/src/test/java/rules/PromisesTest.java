package rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests each rule on made-up sources. */
class PromisesTest {
  private static final String MAIN = "m/src/main/java/a/";

  @Test
  void a_package_without_its_mark_is_named() {
    var marked = List.of("/** What it is for. */", "@NullMarked", "package a.c;");

    assertThat(
            JavaRules.packagesWithoutMark(
                Map.of(
                    MAIN + "A.java",
                    List.of(),
                    MAIN + "b/B.java",
                    List.of(),
                    MAIN + "b/package-info.java",
                    List.of("@NullMarked", "package a.b;"),
                    MAIN + "c/C.java",
                    List.of(),
                    MAIN + "c/package-info.java",
                    marked,
                    "m/src/test/java/a/ATest.java",
                    List.of())))
        .hasSize(2)
        .anyMatch(refusal -> refusal.startsWith(MAIN + "package-info.java: add it"))
        .anyMatch(refusal -> refusal.startsWith(MAIN + "b/package-info.java: add it"));
  }

  @Test
  void a_service_without_a_source_is_named_with_its_file() {
    var services =
        Map.of(
            "m/src/main/resources/META-INF/services/a.Place",
            List.of("a.b.Here # a comment", "", "# a line of comment", "a.made.Gone"));

    assertThat(ServiceRules.withoutSource(services, List.of(MAIN + "b/Here.java")))
        .singleElement()
        .asString()
        .startsWith("m/src/main/resources/META-INF/services/a.Place names a.made.Gone")
        .contains(MAIN + "made/Gone.java");
  }

  @Test
  void a_name_that_two_types_share_is_reported_with_both() {
    assertThat(
            NameRules.twice(
                List.of(
                    "tools/a/src/main/java/a/Main.java",
                    "tools/b/src/main/java/b/Main.java",
                    "tools/a/src/main/java/a/Step.java",
                    "tools/b/src/main/java/b/Step.java",
                    "tools/b/src/test/java/b/Other.java",
                    "tools/b/src/main/java/b/Other.java",
                    "modules/m/src/main/java/m/Step.java")))
        .containsExactly(
            "Step is the name of several types:"
                + " [tools/a/src/main/java/a/Step.java, tools/b/src/main/java/b/Step.java]");
  }

  @Test
  void a_type_that_hides_a_java_type_is_named() {
    assertThat(
            NameRules.hidingJava(
                List.of(MAIN + "Pattern.java", MAIN + "EventPattern.java", MAIN + "Module.java")))
        .hasSize(2)
        .allMatch(refusal -> refusal.contains("hides a Java type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nullaway>OFF</nullaway>",
        "<nullaway>ERROR</nullaway>",
        "<arg>-Xplugin:ErrorProne -Xep:NullAway:WARN</arg>",
        "<arg>-Xplugin:ErrorProne -Xep:NullAway:${mine}</arg>",
        "<arg>-Xplugin:ErrorProne -XepAllErrorsAsWarnings</arg>",
        "<arg>-XepOpt:NullAway:ExcludedFieldAnnotations=picocli,shop.Late</arg>",
        "<arg>-XepExcludedPaths:.*</arg>",
        "<forbiddenapis.skip>true</forbiddenapis.skip>",
        "<compilerArgs combine.self=\"override\">",
        "<arg>-nowarn</arg>",
        "<maven.test.failure.ignore>true</maven.test.failure.ignore>",
        "<sourceDirectory>src/java</sourceDirectory>"
      })
  void a_pom_that_overrides_a_check_is_named(String line) {
    assertThat(PomRules.checksSwitchedOff(Map.of("m/pom.xml", List.of("<project>", line))))
        .singleElement()
        .asString()
        .startsWith("m/pom.xml overrides what NullAway, the compiler,");
  }

  @Test
  void the_root_says_once_that_it_is_an_error() {
    String line = "-Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true";

    assertThat(PomRules.checksSwitchedOff(Map.of("pom.xml", List.of(line)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<version>1.2</version>",
        "<version>${a.version}</version>",
        "<a.version>1</a.version>"
      })
  void a_module_that_sets_a_version_is_named(String line) {
    var poms = Map.of("m/pom.xml", List.of(line), "pom.xml", List.of(line));

    assertThat(PomRules.ownVersions(poms))
        .singleElement()
        .asString()
        .startsWith("m/pom.xml sets a version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<version>${revision}</version>", "<version>${project.version}</version>"})
  void a_module_takes_its_version_from_the_root(String line) {
    assertThat(PomRules.ownVersions(Map.of("m/pom.xml", List.of(line)))).isEmpty();
  }

  @Test
  void a_test_whose_name_is_not_a_sentence_is_named() {
    var test =
        List.of(
            "  @Test",
            "  void camelCase() throws IOException {}",
            "  @ParameterizedTest",
            "  @ValueSource(strings = {\"a\", \"b\"})",
            "  void testIt(String a) {}",
            "  @TestFactory",
            "  Stream<DynamicTest> a_rule_for_each_module() throws Exception {}",
            "  @Test",
            "  void redelivery_places_1_order() {}",
            "  private void anyName() {}");

    assertThat(JavaRules.testsWithoutSentence(Map.of("m/src/test/java/ATest.java", test)))
        .containsExactly(
            "m/src/test/java/ATest.java: turn camelCase into a sentence, like_this_one.",
            "m/src/test/java/ATest.java: turn testIt into a sentence, like_this_one.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import static org.junit.jupiter.api.Assumptions.assumeTrue;",
        "import org.assertj.core.api.Assumptions;",
        "import org.junit.jupiter.api.Disabled;",
        "import org.opentest4j.TestAbortedException;",
        "import org.junit.jupiter.api.*;",
        "import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;",
        "import org.assertj.core.api.BDDAssumptions;",
        "  @DisabledOnOs(OS.WINDOWS)"
      })
  void a_test_that_skips_itself_is_named(String line) {
    assertThat(JavaRules.testsThatSkipThemselves(Map.of("ATest.java", List.of(line))))
        .singleElement()
        .asString()
        .startsWith("ATest.java skips a test");
  }

  @Test
  void a_test_may_name_a_system_on_which_it_cannot_pass() {
    var lines =
        List.of(
            "import org.junit.jupiter.api.condition.DisabledOnOs;",
            "  @DisabledOnOs(value = OS.WINDOWS, disabledReason = \"nobody can\")");

    assertThat(JavaRules.testsThatSkipThemselves(Map.of("ATest.java", lines))).isEmpty();
  }

  @Test
  void a_reason_is_beside_the_suppression_or_on_the_line_before() {
    var lines =
        List.of(
            "  // The caller has asked for this type.",
            "  @SuppressWarnings(\"unchecked\")",
            "  A a() {}",
            "  @SuppressWarnings(\"unchecked\") // As above.",
            "  A b() {}",
            "  /** Gives a C. */",
            "  @SuppressWarnings(\"unchecked\")",
            "  A c(@SuppressWarnings(\"rawtypes\") List list) {}",
            "  String quoted = \"@SuppressWarnings\";",
            "  @SuppressWarnings(\"unchecked\") String v = \"https://nowhere\";",
            "  //",
            "  @java.lang.SuppressWarnings(\"unchecked\")",
            "  void d(@Named(\"x\") String s, @org.jspecify.annotations.NullUnmarked T t) {}");

    var silenced = Suppression.in(Map.of("A.java", lines));

    assertThat(silenced)
        .extracting(Suppression::hasReason)
        .containsExactly(true, true, false, false, false, false, false);
    assertThat(silenced).extracting(Suppression::place).contains("A.java:2", "A.java:8");
    assertThat(silenced.get(2).refusal()).startsWith("A.java:7: say in a comment on");
  }

  @Test
  void sizes_are_those_of_the_files_up_to_the_percentile() {
    Map<String, List<String>> sources =
        IntStream.rangeClosed(1, 100)
            .boxed()
            .collect(
                Collectors.toMap(
                    lines -> "m/src/main/java/a/A" + lines + ".java",
                    lines -> List.of("x\n".repeat(lines).split("\n"))));
    ModuleFigures figures = new ModuleFigures(sources);

    assertThat(figures.files()).isEqualTo(100);
    assertThat(figures.linesOf(50)).isEqualTo(50);
    assertThat(figures.linesOf(90)).isEqualTo(90);
    assertThat(figures.percentWithMoreThan(97)).isEqualTo(3);
    assertThat(figures.biggestPackage()).isEqualTo("a (100)");
  }

  @Test
  void types_are_counted_where_they_begin() {
    ModuleFigures figures =
        new ModuleFigures(
            Map.of(
                "A.java", List.of("public final class A {", "  public interface Inner {}", "}"),
                "B.java", List.of("record B() {}", "sealed interface C permits D {}"),
                "D.java", List.of("enum D {}")));

    assertThat(figures.percentPublic()).isEqualTo(25);
  }
}
