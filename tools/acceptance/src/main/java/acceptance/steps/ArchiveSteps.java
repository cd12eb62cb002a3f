package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.EventArchive;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import software.amazon.awssdk.services.eventbridge.model.DescribeArchiveResponse;

/** The archive of the bus. */
public final class ArchiveSteps {

  @Then("the archive of the bus keeps checkouts for {int} days")
  public void keeps(int days) {
    DescribeArchiveResponse archive = EventArchive.description();
    assertThat(archive.retentionDays()).isEqualTo(days);
    assertThat(archive.eventPattern()).contains("shop.basket", "CheckoutBasket");
  }

  @When("the archive is replayed")
  public void play() {
    EventArchive.play();
  }
}
