package course.warm;

import static io.cucumber.plugin.event.Status.FAILED;
import static io.cucumber.plugin.event.Status.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the steps of {@link course.suite}, one for each way in which a step can end. */
class FirstFailureTest {
  private static final List<String> ENDINGS =
      List.of("works", "works", "works", "fails", "waits", "throws", "has two", "misses");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothing_runs_after_the_first_scenario_that_is_not_green(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> endings = random.ints(6, 0, ENDINGS.size()).mapToObj(ENDINGS::get).toList();
    int green = (int) endings.stream().takeWhile("works"::equals).count();

    List<Result> results = run(endings);
    List<Status> statuses = results.stream().map(Result::getStatus).toList();

    assertThat(statuses).as("seed %d: %s", seed, endings).hasSameSizeAs(endings);
    assertThat(statuses.subList(0, green)).allMatch(PASSED::equals);
    assertThat(results.stream().skip(green).limit(1)).noneMatch(FirstFailureTest::isEnded);
    assertThat(statuses.stream().skip(green).limit(1)).doesNotContain(PASSED);
    assertThat(results.stream().skip(green + 1)).allMatch(FirstFailureTest::isEnded);
    assertThat(run(List.of("works")).getFirst().getStatus()).as("the next run").isEqualTo(PASSED);
  }

  private static boolean isEnded(Result result) {
    return result.getStatus() == FAILED
        && result.getError().getMessage().equals("A scenario before this one was not green.");
  }

  private List<Result> run(List<String> endings) throws IOException {
    StringBuilder feature = new StringBuilder("Feature: Endings\n");
    for (String ending : endings) {
      feature.append("  Scenario: One\n    Given it ").append(ending).append(" \"one\"\n");
    }
    Path file = Files.writeString(folder.resolve("endings.feature"), feature.toString());
    Results results = new Results();
    Runtime.builder()
        .withRuntimeOptions(
            new RuntimeOptionsBuilder()
                .addFeature(FeatureWithLines.create(file.toUri(), List.of()))
                .addGlue(GluePath.parse("course.suite"))
                .addGlue(GluePath.parse("course.warm"))
                .build())
        .withAdditionalPlugins(results)
        .build()
        .run();
    return results.seen;
  }

  private static final class Results implements ConcurrentEventListener {
    private final List<Result> seen = new ArrayList<>();

    @Override
    public void setEventPublisher(EventPublisher publisher) {
      publisher.registerHandlerFor(
          TestCaseFinished.class, finished -> seen.add(finished.getResult()));
    }
  }
}
