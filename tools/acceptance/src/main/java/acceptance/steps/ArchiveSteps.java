package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Stage;
import acceptance.shop.Places;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.DescribeArchiveResponse;

/** The archive of the bus. */
public final class ArchiveSteps {

  @Then("the archive of the bus keeps checkouts for {int} days")
  public void keeps(int days) {
    DescribeArchiveResponse archive = archive();
    assertThat(archive.retentionDays()).isEqualTo(days);
    assertThat(archive.eventPattern()).contains("shop.basket", "CheckoutBasket");
  }

  @When("the archive is played again")
  public void play() {
    EventBridgeClient events = Stage.aws().events();
    String bus = events.describeEventBus(b -> b.name(Places.bus())).arn();
    Instant now = Instant.now();
    events.startReplay(
        r ->
            r.replayName("acceptance-" + UUID.randomUUID())
                .eventSourceArn(archive().archiveArn())
                .eventStartTime(now.minus(Duration.ofHours(1)))
                .eventEndTime(now)
                .destination(d -> d.arn(bus)));
  }

  private static DescribeArchiveResponse archive() {
    String name = Places.output("EventBusStack", "ArchiveName");
    return Stage.aws().events().describeArchive(a -> a.archiveName(name));
  }
}
