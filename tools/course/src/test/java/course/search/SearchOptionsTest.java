package course.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.run.Failure;
import course.run.WrongUsage;
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

  private static final List<String> NUMBERS =
      List.of("--runs", "--minutes", "--mistakes", "--mutants");

  private static final List<String> NONSENSE =
      List.of(
          "0",
          "-1",
          "-0",
          "NaN",
          "-Infinity",
          "Infinity",
          "many",
          "",
          "1e400",
          "99999999999999999999");

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
    return NUMBERS.stream()
        .flatMap(option -> NONSENSE.stream().map(number -> option + "=" + number))
        .map(
            one -> DynamicTest.dynamicTest(one, () -> assertThat(isTaken(List.of(one))).isFalse()));
  }

  @Test
  void a_number_that_is_too_large_is_refused_with_the_largest() {
    assertThatThrownBy(() -> check("--minutes=1e9"))
        .isInstanceOf(WrongUsage.class)
        .hasMessage("--minutes needs a number above 0, at most 10,080.");
    assertThatThrownBy(() -> check("--mistakes=101")).hasMessageContaining("at most 100");
    assertThat(isTaken(List.of("--minutes=0.0001"))).isTrue();
  }

  private static void check(String argument) {
    var search = new Search();
    new CommandLine(search).parseArgs(argument);
    search.options().check();
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
