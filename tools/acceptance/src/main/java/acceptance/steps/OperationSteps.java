package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.SharedTarget;
import acceptance.shop.Logs;
import acceptance.shop.Places;
import io.cucumber.java.en.Then;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** What the operator of the shop can see: logs and the dashboard. */
public final class OperationSteps {
  private final Names names;

  public OperationSteps(Names names) {
    this.names = names;
  }

  @Then("the mark {string} is in the logs of:")
  public void mark_is_in_the_logs(String mark, List<String> functions) {
    for (String function : functions) {
      Patience.untilAsserted(
          "the mark in the logs of " + function,
          () -> assertThat(Logs.of(function)).anyMatch(line -> line.contains(names.mark(mark))));
    }
  }

  @Then("no log contains {string}")
  public void no_log_contains(String text) {
    assertThat(Logs.all()).isNotEmpty().noneMatch(line -> line.contains(text));
  }

  /** The APIs refuse in a sentence; only unforeseen errors may leave a stack trace. */
  @Then("no log shows a stack trace of a refused request")
  public void no_stack_trace() {
    for (String api : List.of("product-api", "basket-api", "ordering-api")) {
      assertThat(Logs.of("shop-dev-" + api))
          .isNotEmpty()
          .noneMatch(line -> line.contains("\tat ") || line.contains("\\tat "));
    }
  }

  @Then("no log contains the token that {shopper} paid with")
  public void no_log_contains_the_token(String shopper) {
    no_log_contains(names.token());
  }

  @Then("the dashboard shows the order queue and the dead letters")
  public void dashboard_shows_queues() {
    for (String url : List.of(Places.orderQueue(), Places.deadLettersOf(Places.orderQueue()))) {
      dashboard_shows(List.of(url.substring(url.lastIndexOf('/') + 1)));
    }
  }

  @Then("the dashboard shows:")
  public void dashboard_shows(List<String> wanted) {
    CloudWatchClient cloudWatch = SharedTarget.aws().cloudWatch();
    assertThat(cloudWatch.listDashboardsPaginator().dashboardEntries())
        .extracting(
            d -> cloudWatch.getDashboard(g -> g.dashboardName(d.dashboardName())).dashboardBody())
        .anySatisfy(body -> assertThat(body).contains(wanted));
  }
}
