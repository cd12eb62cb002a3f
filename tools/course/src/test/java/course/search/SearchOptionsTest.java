package course.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.run.Failure;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class SearchOptionsTest {
  private static final List<String> ALL =
      List.of(
          "--runs=5",
          "--minutes=2",
          "--seed=1",
          "--all",
          "--work",
          "--replay=a.story",
          "--mistakes=1",
          "--mutants=5");

  private static final Set<Set<String>> TOGETHER =
      Set.of(
          Set.of("--runs=5", "--seed=1"),
          Set.of("--runs=5", "--all"),
          Set.of("--runs=5", "--work"),
          Set.of("--minutes=2", "--seed=1"),
          Set.of("--minutes=2", "--all"),
          Set.of("--minutes=2", "--work"),
          Set.of("--seed=1", "--all"),
          Set.of("--seed=1", "--work"),
          Set.of("--seed=1", "--mistakes=1"),
          Set.of("--seed=1", "--mutants=5"),
          Set.of("--all", "--work"),
          Set.of("--work", "--replay=a.story"));

  @TestFactory
  Stream<DynamicTest> two_options_go_together_or_are_refused() {
    return ALL.stream()
        .flatMap(
            one ->
                ALL.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .map(other -> List.of(one, other)))
        .map(pair -> DynamicTest.dynamicTest(String.join(" ", pair), () -> check(pair)));
  }

  private static void check(List<String> pair) {
    assertThat(isTaken(pair)).isEqualTo(TOGETHER.contains(Set.copyOf(pair)));
  }

  private static boolean isTaken(List<String> arguments) {
    var search = new Search();
    try {
      new CommandLine(search).parseArgs(arguments.toArray(String[]::new));
      search.options().check();
      return true;
    } catch (Failure | CommandLine.ParameterException e) {
      return false;
    }
  }

  @TestFactory
  Stream<DynamicTest> a_number_that_means_nothing_is_refused() {
    return Stream.of("--runs=0", "--runs=-1", "--minutes=0", "--minutes=-2", "--minutes=NaN")
        .flatMap(
            one -> Stream.of(one, one.replace("runs", "mistakes"), one.replace("runs", "mutants")))
        .distinct()
        .map(
            one -> DynamicTest.dynamicTest(one, () -> assertThat(isTaken(List.of(one))).isFalse()));
  }

  @Test
  void a_refusal_names_what_does_not_go_together() {
    var search = new Search();
    new CommandLine(search).parseArgs("--mistakes=1", "--work");

    assertThatThrownBy(() -> search.options().check())
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--mistakes does not go together with --work");
  }
}
