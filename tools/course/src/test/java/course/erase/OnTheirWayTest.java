package course.erase;

import static org.assertj.core.api.Assertions.assertThat;

import course.deploy.DeploymentStage;
import course.run.Failure;
import erasure.WaitsFor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnTheirWayTest {
  private static final Path TEMPLATES =
      Path.of(System.getProperty("repository.root"), "modules/05-system/target/cdk.out");

  private static final Pattern NAME = Pattern.compile("shop-dev-[\\w-]+");

  @ParameterizedTest
  @EnumSource
  void every_alarm_and_function_that_is_named_is_deployed(WaitsFor next) throws IOException {
    String words = failure(Map.of(next, 1), DeploymentStage.dev).remedy();

    assertThat(NAME.matcher(words).results().map(MatchResult::group))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(templates()).contains("Name\": \"" + name + "\""));
    assertThat(words).startsWith("Run this again").contains("alarm shop-dev-");
  }

  @Test
  void each_that_waits_is_counted_by_what_it_waits_for() {
    Failure failure =
        failure(
            Map.of(WaitsFor.BASKET_RELAY, 2, WaitsFor.ORDER, 1, WaitsFor.ORDERING_RELAY, 3),
            DeploymentStage.prod);

    assertThat(failure).hasMessageContaining("are not announced orders yet: 6.");
    assertThat(failure.remedy())
        .contains("2 not marked as sent: alarm shop-prod-basket-checkouts-waiting")
        .contains("1 sent, and no order yet: alarm shop-prod-OrderDeadLettersNotEmpty")
        .contains("3 placed, and not marked as announced: alarm shop-prod-ordering-orders-waiting")
        .contains("  aws lambda invoke --function-name shop-prod-ordering-watch");
  }

  private static Failure failure(Map<WaitsFor, Integer> counts, DeploymentStage stage) {
    return new OnTheirWay(counts, stage, "aws").failure();
  }

  private static String templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".template.json"))
          .map(OnTheirWayTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
