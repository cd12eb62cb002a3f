package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The alarm that rings when a checkout waits too long, and the watch whose looks it goes by. */
record WaitingAlarm(Cloud cloud) {
  private static final String WATCH = "shop-dev-basket-watch";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int MOST_LOOKS = 5;

  void requireRinging() {
    lookAfterSixMinutes();
    await("the alarm").atMost(PATIENCE).until(() -> isRinging() && !knowsNothing());
  }

  /** A look may come in the middle of a checkout, so it takes several to be sure. */
  void requireSilence() {
    lookAfterSixMinutes();
    for (int look = 1; isRinging(); look++) {
      assertThat(look).as("looks while the alarm rings").isLessThanOrEqualTo(MOST_LOOKS);
      lookAfterSixMinutes();
    }
  }

  private void lookAfterSixMinutes() {
    int before = looks();
    cloud.local().clock().advance(Duration.ofMinutes(6));
    await("a look").atMost(PATIENCE).until(() -> looks() > before);
  }

  private int looks() {
    ObjectNode input =
        Json.object()
            .put("logGroupName", "/aws/lambda/" + WATCH)
            .put("filterPattern", "\"CloudWatchMetrics\"");
    int looks = 0;
    JsonNode page;
    do {
      page = cloud.call("logs", "FilterLogEvents", input);
      looks += page.path("events").size();
      input.set("nextToken", page.path("nextToken"));
    } while (page.hasNonNull("nextToken"));
    return looks;
  }

  private boolean isRinging() {
    return alarm().path("StateValue").asText().equals("ALARM");
  }

  private boolean knowsNothing() {
    return alarm().path("StateReason").asText().contains("no datapoints were received");
  }

  private JsonNode alarm() {
    ObjectNode input = Json.object();
    input.putArray("AlarmNames").add("shop-dev-basket-checkouts-waiting");
    return cloud.call("monitoring", "DescribeAlarms", input).path("MetricAlarms").path(0);
  }
}
