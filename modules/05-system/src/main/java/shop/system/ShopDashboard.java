package shop.system;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shop.basket.aws.CheckoutOutbox;
import shop.eventbus.stack.EventBusStack;
import shop.foundation.outbox.OldestWaiting;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.sqs.Queue;

/** One page for the whole shop: queues and waiting checkouts on the first row, functions below. */
final class ShopDashboard {
  private final Dashboard dashboard;

  private ShopDashboard(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  /**
   * Adds the page to the event bus's stack, whose queues it shows. Functions are known by name
   * only: they live in other stacks.
   */
  static void addTo(EventBusStack eventBus, List<String> functionNames) {
    var dashboard =
        Dashboard.Builder.create(eventBus, "Dashboard")
            .dashboardName(eventBus.stage().shop())
            .build();
    var page = new ShopDashboard(dashboard);
    page.show(eventBus.queues(), oldestWaiting(eventBus.stage()));
    page.showFunctions(functionNames);
  }

  private void show(List<Queue> queues, Metric oldestWaiting) {
    dashboard.addWidgets(
        graph("Messages waiting", each(queues, Queue::metricApproximateNumberOfMessagesVisible)),
        graph("Age of the oldest, s", each(queues, Queue::metricApproximateAgeOfOldestMessage)),
        graph("Oldest checkout not sent, s", List.of(oldestWaiting)));
  }

  private void showFunctions(List<String> names) {
    dashboard.addWidgets(
        graph("Invocations", each(names, name -> lambda("Invocations", name, "Sum"))),
        graph("Errors", each(names, name -> lambda("Errors", name, "Sum"))),
        graph("Duration p99, ms", each(names, name -> lambda("Duration", name, "p99"))));
  }

  private static Metric oldestWaiting(ShopStage stage) {
    return Metric.Builder.create()
        .namespace(OldestWaiting.NAMESPACE)
        .metricName(OldestWaiting.name(CheckoutOutbox.WHAT))
        .dimensionsMap(Map.of(OldestWaiting.DIMENSION, stage.named("basket-watch")))
        .statistic("Maximum")
        .build();
  }

  private static Metric lambda(String metric, String functionName, String statistic) {
    return Metric.Builder.create()
        .namespace("AWS/Lambda")
        .metricName(metric)
        .dimensionsMap(Map.of("FunctionName", functionName))
        .label(functionName)
        .statistic(statistic)
        .build();
  }

  private static <T> List<? extends IMetric> each(List<T> things, Function<T, Metric> metric) {
    return things.stream().map(metric).toList();
  }

  private static IWidget graph(String title, List<? extends IMetric> lines) {
    return GraphWidget.Builder.create().title(title).width(8).left(lines).build();
  }
}
