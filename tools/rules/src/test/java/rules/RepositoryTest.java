package rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Applies the rules to this repository. */
@TestInstance(PER_CLASS)
class RepositoryTest {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).toAbsolutePath().normalize();

  private List<TrackedFile> files = List.of();
  private SortedMap<String, List<String>> java = new TreeMap<>();
  private SortedMap<String, List<String>> poms = new TreeMap<>();

  @BeforeAll
  void read() throws IOException, InterruptedException {
    files = Tracked.below(ROOT);
    java = Sources.read(ROOT, files, TrackedFile::isJava);
    poms = Sources.read(ROOT, files, TrackedFile::isPom);
    assertThat(java).isNotEmpty();
    assertThat(poms).isNotEmpty();
  }

  @Test
  void every_system_can_hold_every_path() {
    assertThat(PathRules.refusals(files.stream().map(TrackedFile::path).toList())).isEmpty();
  }

  @Test
  void every_text_has_the_same_line_ends_everywhere() {
    assertThat(LineEndRule.refusals(files)).isEmpty();
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(JavaRules.packagesWithoutMark(java)).isEmpty();
  }

  @Test
  void every_test_name_is_a_sentence() {
    assertThat(JavaRules.testsWithoutSentence(java)).isEmpty();
  }

  @Test
  void no_test_skips_itself() {
    assertThat(JavaRules.testsThatSkipThemselves(java)).isEmpty();
  }

  @Test
  void every_type_has_a_name_of_its_own() {
    assertThat(NameRules.twice(java.keySet())).isEmpty();
    assertThat(NameRules.hidingJava(java.keySet())).isEmpty();
  }

  @Test
  void every_service_that_a_file_names_has_a_source() throws IOException {
    var services = Sources.read(ROOT, files, file -> file.path().contains("META-INF/services/"));

    assertThat(services).isNotEmpty();
    assertThat(ServiceRules.withoutSource(services, java.keySet())).isEmpty();
  }

  @Test
  void no_module_switches_a_check_off() {
    assertThat(PomRules.checksSwitchedOff(poms)).isEmpty();
  }

  @Test
  void the_root_switches_every_check_on() throws IOException {
    String root = String.join("\n", poms.getOrDefault("pom.xml", List.of()));

    assertThat(root)
        .contains(
            "<arg>-Werror</arg>",
            "<artifactId>forbiddenapis</artifactId>",
            "-Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true"
                + " -XepOpt:NullAway:ExcludedFieldAnnotations=picocli.CommandLine.Option,"
                + "picocli.CommandLine.Parameters,picocli.CommandLine.Spec</arg>")
        .doesNotContain("XepAllErrorsAsWarnings", "failOnViolation", "forbiddenapis.skip");
    assertThat(ROOT.resolve(".mvn/maven.config")).hasContent("-T2\n-ntp");
  }

  @Test
  void all_versions_are_in_the_root() {
    assertThat(PomRules.ownVersions(poms)).isEmpty();
  }

  @Test
  void no_tests_are_left_out_when_a_module_that_they_run_with_has_changed() {
    assertThat(InputRules.missing(poms)).isEmpty();
  }

  @Test
  void no_tests_are_left_out_when_a_file_that_they_name_has_changed() {
    assertThat(NamedFiles.missing(poms, java, files.stream().map(TrackedFile::path).toList()))
        .isEmpty();
  }

  @Test
  void every_silenced_warning_has_its_reason() {
    assertThat(Suppression.in(java))
        .filteredOn(one -> !one.hasReason())
        .map(Suppression::refusal)
        .isEmpty();
  }

  @Test
  void silenced_warnings_are_counted() {
    assertThat(Suppression.in(java))
        .as("places where a warning is silenced; another one is a decision: count it here")
        .hasSize(3);
  }

  @Test
  void files_are_as_small_as_we_say() {
    ModuleFigures all = new ModuleFigures(java);

    assertThat(all.linesOf(50)).as("lines of half of the files").isLessThanOrEqualTo(55);
    assertThat(all.linesOf(90)).as("lines of nine in ten").isLessThanOrEqualTo(140);
    assertThat(all.percentWithMoreThan(170))
        .as("percent of the files with over 170 lines")
        .isLessThanOrEqualTo(5);
    assertThat(all.percentPublic()).as("percent of the types are public").isLessThanOrEqualTo(40);
  }

  /** For information only: {@code tools/rules/target/modules.md}. */
  @AfterAll
  void write_the_sizes_down() throws IOException {
    SortedMap<String, SortedMap<String, List<String>>> modules = new TreeMap<>();
    java.forEach(
        (path, lines) ->
            modules
                .computeIfAbsent(path.replaceFirst("/src/.*", ""), name -> new TreeMap<>())
                .put(path, lines));
    var table = new ArrayList<String>();
    table.add("| module | files | median lines | nine in ten | public types | biggest package |");
    table.add("|---|---|---|---|---|---|");
    modules.forEach((name, sources) -> table.add(new ModuleFigures(sources).row(name)));
    table.add(new ModuleFigures(java).row("all"));
    Files.write(Path.of("target/modules.md"), table);
  }
}
