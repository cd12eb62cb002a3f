package localcloud.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import localcloud.engine.Calls;
import localcloud.gateway.Call;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:watch";

  private final MovableClock clock = new MovableClock();
  private final Gateway gateway = new Gateway();
  private final Calls events = new Calls(gateway, "events");
  private final List<Call> invoked = new CopyOnWriteArrayList<>();
  private final EventBridge eventBridge =
      new EventBridge(gateway, clock, null, (metric, bus, rule) -> {});

  SchedulesTest() {
    gateway.open(eventBridge.service());
    gateway.open(
        new FakeService(
            "lambda",
            call -> {
              invoked.add(call);
              return new Reply(202, Map.of(), new byte[0]);
            }));
  }

  @AfterEach
  void stop() {
    eventBridge.close();
  }

  @Test
  void a_rule_with_a_rate_runs_whenever_its_time_has_passed() {
    schedule("rate(5 minutes)");

    runsAfter(Duration.ofMinutes(5), 1);
    runsAfter(Duration.ofMinutes(5), 2);

    JsonNode event = Json.read(invoked.getFirst().body());
    assertThat(event.path("source").asText()).isEqualTo("aws.events");
    assertThat(event.path("detail-type").asText()).isEqualTo("Scheduled Event");
    assertThat(event.at("/resources/0").asText()).endsWith(":rule/minutely");
    assertThat(event.path("detail")).isEmpty();
    assertThat(invoked.getFirst().headers()).containsEntry("x-amz-invocation-type", "Event");
  }

  @Test
  void a_leap_over_several_times_runs_it_once() {
    schedule("rate(1 minute)");

    runsAfter(Duration.ofHours(6), 1);
    runsAfter(Duration.ofMinutes(1), 2);
  }

  @Test
  void a_disabled_rule_does_not_run_and_an_enabled_one_goes_on() {
    schedule("rate(1 hour)");
    schedule("other", "rate(1 hour)");
    events.ok("DisableRule", "{'Name': 'minutely'}");
    clock.advance(Duration.ofHours(1));
    await().until(() -> invoked.size() == 1);

    events.ok("EnableRule", "{'Name': 'minutely'}");
    clock.advance(Duration.ofHours(1));

    await().until(() -> invoked.size() == 3);
  }

  @Test
  void another_rate_replaces_the_first_and_a_deleted_rule_ends() {
    schedule("rate(1 minute)");
    schedule("rate(1 hour)");
    schedule("other", "rate(2 minutes)");
    clock.advance(Duration.ofMinutes(2));
    await().until(() -> invoked.size() == 1);
    events.ok("RemoveTargets", "{'Rule': 'other', 'Ids': ['1']}");
    events.ok("DeleteRule", "{'Name': 'other'}");

    clock.advance(Duration.ofHours(1));

    await().until(() -> invoked.size() == 2);
    assertThat(names()).containsExactly("other", "minutely");
  }

  @Test
  void the_rule_is_described_with_its_rate_and_without_a_pattern() {
    schedule("rate(1 minute)");

    JsonNode rule = events.ok("DescribeRule", "{'Name': 'minutely'}");

    assertThat(rule.path("ScheduleExpression").asText()).isEqualTo("rate(1 minute)");
    assertThat(rule.has("EventPattern")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(0 minutes)",
        "rate(1 minutes)",
        "rate(2 minute)",
        "rate(5 seconds)",
        "rate(5)",
        "rate(-1 hours)",
        "rate(99999999999999999999 days)",
        "rate(2 s)",
        "every minute"
      })
  void what_is_no_rate_is_refused(String expression) {
    assertThat(refusal(expression)).isEqualTo("Parameter ScheduleExpression is not valid.");
  }

  @Test
  void a_calendar_and_a_schedule_of_another_bus_are_refused_with_the_reason() {
    events.ok("CreateEventBus", "{'Name': 'library'}");

    assertThat(refusal("cron(0 12 * * ? *)")).contains("rates only");
    assertThat(refusal("rate(1 day)', 'EventBusName': 'library")).contains("default event bus");
  }

  private String refusal(String expression) {
    Reply reply = events.reply("PutRule", rule("minutely", expression));
    assertThat(reply.succeeded()).isFalse();
    return reply.output().get("message").asText();
  }

  private void schedule(String expression) {
    schedule("minutely", expression);
  }

  private void schedule(String name, String expression) {
    events.ok("PutRule", rule(name, expression));
    events.ok(
        "PutTargets",
        String.format(
            Locale.ROOT, "{'Rule': '%s', 'Targets': [{'Id': '1', 'Arn': '%s'}]}", name, FUNCTION));
  }

  private static String rule(String name, String expression) {
    return String.format(
        Locale.ROOT, "{'Name': '%s', 'ScheduleExpression': '%s'}", name, expression);
  }

  private void runsAfter(Duration time, int times) {
    clock.advance(time);
    await().until(() -> invoked.size() == times);
  }

  private List<String> names() {
    return invoked.stream()
        .map(call -> Json.read(call.body()).at("/resources/0").asText())
        .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
        .toList();
  }
}
