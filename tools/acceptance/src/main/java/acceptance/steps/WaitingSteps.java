package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.SharedTarget;
import acceptance.shop.ExactJson;
import acceptance.shop.Logs;
import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/** Checkouts and orders that nobody passes on, and who notices. */
public final class WaitingSteps {
  private static final int MOST_LOOKS = 5;

  private Outbox outbox = Outbox.CHECKOUTS;
  private boolean stopped;
  private boolean blind;

  @Given("{outbox} are not passed on any more")
  public void not_passed_on(Outbox things) {
    outbox = things;
    stopped = true;
    relay(false);
  }

  @When("{outbox} are passed on again")
  public void passed_on_again(Outbox things) {
    outbox = things;
    relay(true);
    stopped = false;
  }

  @When("nobody looks any more whether {outbox} wait")
  public void nobody_looks(Outbox things) {
    outbox = things;
    blind = true;
    SharedTarget.aws().events().disableRule(r -> r.name(things.watch()));
  }

  /** Leaves the shop as it was, whatever has failed. */
  @After
  public void repair() {
    if (stopped) {
      passed_on_again(outbox);
    }
    if (blind) {
      SharedTarget.aws().events().enableRule(r -> r.name(outbox.watch()));
    }
  }

  @When("somebody sends again what waits")
  public void send_again() {
    JsonNode answer =
        ExactJson.read(
            lambda()
                .invoke(
                    i ->
                        i.functionName(outbox.watch())
                            .payload(SdkBytes.fromUtf8String("{\"resend\":true}")))
                .payload()
                .asUtf8String());
    assertThat(answer.path("done").asBoolean()).as("%s", answer).isTrue();
  }

  @Then("after {int} minutes the alarm for waiting {outbox} is still silent")
  public void still_silent(int minutes, Outbox things) {
    outbox = things;
    lookAfter(Duration.ofMinutes(minutes + 1));
    falls_silent(things);
  }

  @When("{int} hours pass in which nobody buys anything")
  public void hours_pass(int hours) {
    lookAfter(Duration.ofHours(hours));
  }

  @Then("after {int} minutes the alarm for waiting {outbox} rings")
  public void rings(int minutes, Outbox things) {
    outbox = things;
    lookAfter(Duration.ofMinutes(minutes + 1));
    Patience.until("an alarm", () -> isRinging() && !knowsNothing());
  }

  @Then("after {int} minutes without a look the alarm for waiting {outbox} rings")
  public void rings_without_a_look(int minutes, Outbox things) {
    outbox = things;
    SharedTarget.target().passTime(Duration.ofMinutes(minutes + 1));
    Patience.until("an alarm", this::isRinging);
    assertThat(knowsNothing()).isTrue();
  }

  /** A look may come in the middle of a checkout, so it takes several to be sure. */
  @Then("the alarm for waiting {outbox} is silent")
  @Then("the alarm for waiting {outbox} falls silent")
  public void falls_silent(Outbox things) {
    outbox = things;
    for (int look = 1; isRinging(); look++) {
      assertThat(look).as("looks while the alarm rings").isLessThanOrEqualTo(MOST_LOOKS);
      lookAfter(Duration.ofMinutes(6));
    }
  }

  private void lookAfter(Duration time) {
    long before = looks();
    SharedTarget.target().passTime(time);
    Patience.until("a look", () -> looks() > before);
  }

  private long looks() {
    return Logs.of(outbox.watch()).stream().filter(line -> line.contains("\"_aws\"")).count();
  }

  private boolean isRinging() {
    return alarm().stateValue() == StateValue.ALARM;
  }

  private boolean knowsNothing() {
    return alarm().stateReason().contains("no datapoints were received");
  }

  private MetricAlarm alarm() {
    return SharedTarget.aws()
        .cloudWatch()
        .describeAlarms(a -> a.alarmNames(outbox.alarm()))
        .metricAlarms()
        .getFirst();
  }

  private void relay(boolean enabled) {
    String id = mapping().uuid();
    lambda().updateEventSourceMapping(m -> m.uuid(id).enabled(enabled));
    String wanted = enabled ? "Enabled" : "Disabled";
    Patience.until("the mapping", () -> mapping().state().equals(wanted));
  }

  private EventSourceMappingConfiguration mapping() {
    return lambda()
        .listEventSourceMappings(m -> m.functionName(outbox.relay()))
        .eventSourceMappings()
        .getFirst();
  }

  private static LambdaClient lambda() {
    return SharedTarget.aws().lambda();
  }
}
