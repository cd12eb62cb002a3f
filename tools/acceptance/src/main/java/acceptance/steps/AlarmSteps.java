package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.SharedTarget;
import acceptance.shop.Entry;
import acceptance.shop.Places;
import acceptance.shop.Queues;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** When alarms ring; finds them by what they measure rather than by name. */
public final class AlarmSteps {
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final Map<String, List<String>> DEAD_LETTERS =
      Map.of(
          "the orders", List.of("EventBusStack", "OrderDeadLetterQueueUrl"),
          "the bus", List.of("EventBusStack", "TargetDeadLetterQueueUrl"),
          "the receipts", List.of("ReceiptsStack", "ReceiptDeadLetterQueueUrl"),
          "the receipts' rule", List.of("ReceiptsStack", "ReceiptTargetDeadLetterQueueUrl"));

  @Given("the alarm for the dead letters of {} is silent")
  @Then("the alarm for the dead letters of {} falls silent")
  public void is_silent(String whose) {
    Patience.untilAfterTime(
        "silence", PERIOD, () -> deadLetterAlarm(whose).stateValue() != StateValue.ALARM);
  }

  @Then("the alarm for the dead letters of {} rings")
  public void rings(String whose) {
    Patience.untilAfterTime(
        "an alarm", PERIOD, () -> deadLetterAlarm(whose).stateValue() == StateValue.ALARM);
  }

  @When("a message lies among the dead letters of {} for {int} minutes")
  public void lies(String whose, int minutes) {
    Queues.send(queue(whose), "a message that nobody could process");
    SharedTarget.target().passTime(Duration.ofMinutes(minutes));
  }

  @When("the dead letters of {} were dealt with")
  public void dealt_with(String whose) {
    assertThat(Queues.take(queue(whose))).isNotEmpty();
  }

  @When("a checkout waits for {int} minutes without being processed")
  public void waits(int minutes) {
    Queues.send(Places.orderQueue(), "a checkout that waits");
    SharedTarget.target().passTime(Duration.ofMinutes(minutes));
  }

  @Then("the alarm for waiting orders rings")
  public void waiting_orders_ring() {
    String queue = Places.orderQueue();
    Patience.untilAfterTime(
        "an alarm",
        PERIOD,
        () -> alarm(queue, "ApproximateAgeOfOldestMessage").stateValue() == StateValue.ALARM);
    Queues.take(queue);
  }

  private static String queue(String whose) {
    List<String> output = Entry.of(DEAD_LETTERS, whose);
    return Places.output(output.getFirst(), output.getLast());
  }

  private static MetricAlarm deadLetterAlarm(String whose) {
    return alarm(queue(whose), "ApproximateNumberOfMessagesVisible");
  }

  private static MetricAlarm alarm(String queueUrl, String metric) {
    String name = queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    List<MetricAlarm> alarms =
        SharedTarget.aws().cloudWatch().describeAlarmsPaginator().metricAlarms().stream().toList();
    return alarms.stream()
        .filter(alarm -> metric.equals(alarm.metricName()))
        .filter(alarm -> alarm.dimensions().stream().anyMatch(d -> d.value().equals(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    String.format(
                        Locale.ROOT, "No alarm for %s of %s in %s", metric, name, alarms)));
  }
}
