package shop.basket.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shop.basket.aws.BasketWatch;
import shop.basket.aws.OldestWaiting;
import shop.foundation.stack.Alert;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.Suppressions;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.constructs.Construct;

/**
 * Looks every minute for checkouts that nobody has sent, and calls somebody. Everything else that
 * watches the relay is fed by the stream's mapping: if that is disabled, or may no longer read,
 * there is no data, and no data looks like a quiet shop.
 */
final class Watch extends Construct {
  private static final Duration EVERY = Duration.minutes(1);
  private static final Duration PATIENCE = Duration.minutes(5);

  /** Less than the AWS CLI waits for the answer of an invocation, which is a minute. */
  private static final Duration TIMEOUT = Duration.seconds(55);

  Watch(Construct scope, String id, Table table, Path code, String busName, String busArn) {
    super(scope, id);
    var function = function(table, code, busName);
    grant(function, table, busArn);
    schedule(function);
    alarmWhenLate();
  }

  private JavaFunction function(Table table, Path code, String busName) {
    return new JavaFunction(
        this,
        "Function",
        new JavaFunction.Settings(
            name(),
            BasketWatch.class,
            code,
            TIMEOUT,
            Map.of("TABLE_NAME", table.getTableName(), "EVENT_BUS_NAME", busName)));
  }

  private static void grant(JavaFunction function, Table table, String busArn) {
    function.allow(table.getTableArn() + "/index/waiting", "dynamodb:Query");
    function.allow(table.getTableArn(), "dynamodb:GetItem", "dynamodb:UpdateItem");
    function.allow(busArn, "events:PutEvents");
  }

  private void schedule(JavaFunction function) {
    var rule =
        Rule.Builder.create(this, "EveryMinute")
            .ruleName(name())
            .schedule(Schedule.rate(EVERY))
            .targets(List.of(new LambdaFunction(function)))
            .build();
    Suppressions.ofSchedule(rule);
  }

  /**
   * Here, no data is bad: a watch that does not look sees nothing. In five minutes there are five
   * looks, so that one that fails or comes late does not ring it.
   */
  private void alarmWhenLate() {
    var age =
        Metric.Builder.create()
            .namespace(OldestWaiting.NAMESPACE)
            .metricName(OldestWaiting.NAME)
            .dimensionsMap(Map.of(OldestWaiting.DIMENSION, name()))
            .period(PATIENCE)
            .statistic("Maximum")
            .build();
    new Alert(
            stage() + "-checkouts-waiting",
            "A checkout waits to be sent, or nobody looks: see that the relay's event source"
                + " mapping is enabled, then send again what waits"
                + " (docs/chapters/02-basket.adoc)")
        .aboveOrUnknown(PATIENCE.toSeconds().intValue(), age, this, "LateAlarm");
  }

  private String name() {
    return stage() + "-watch";
  }

  private String stage() {
    return ShopStack.around(this).stage().named("basket");
  }
}
