package shop.foundation.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shop.foundation.outbox.OldestWaiting;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.constructs.Construct;

/**
 * Looks every minute for what nobody has sent, and calls somebody. Everything else that watches the
 * relay is fed by the stream's mapping: if that is disabled, or may no longer read, there is no
 * data, and no data looks like a quiet shop.
 */
public final class Watch extends Construct {
  private static final Duration EVERY = Duration.minutes(1);
  private static final Duration PATIENCE = Duration.minutes(5);

  /** Less than the AWS CLI waits for the answer of an invocation, which is a minute. */
  private static final Duration TIMEOUT = Duration.seconds(55);

  private final Announcing announcing;

  /**
   * @param handler the function's class
   */
  public Watch(
      Construct scope,
      String id,
      Announcing announcing,
      Class<? extends RequestHandler<?, ?>> handler) {
    super(scope, id);
    this.announcing = announcing;
    var function = function(handler);
    grant(function);
    schedule(function);
    alarmWhenLate();
  }

  private JavaFunction function(Class<? extends RequestHandler<?, ?>> handler) {
    return new JavaFunction(
        this,
        "Function",
        new JavaFunction.Settings(
            name(),
            handler,
            announcing.code(),
            TIMEOUT,
            Map.of(
                "TABLE_NAME",
                announcing.table().getTableName(),
                "EVENT_BUS_NAME",
                announcing.busName())));
  }

  private void grant(JavaFunction function) {
    var tableArn = announcing.table().getTableArn();
    function.allow(tableArn + "/index/waiting", "dynamodb:Query");
    function.allow(tableArn, "dynamodb:GetItem", "dynamodb:UpdateItem");
    function.allow(ShopStack.around(this).busArn(announcing.busName()), "events:PutEvents");
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
            .metricName(announcing.metric())
            .dimensionsMap(Map.of(OldestWaiting.DIMENSION, name()))
            .period(PATIENCE)
            .statistic("Maximum")
            .build();
    new Alert(alarm(), trouble())
        .aboveOrUnknown(PATIENCE.toSeconds().intValue(), age, this, "LateAlarm");
  }

  private String trouble() {
    return announcing.one()
        + " waits to be sent, or nobody looks: see that the relay's event source mapping is"
        + " enabled, then send again what waits ("
        + announcing.chapter()
        + ")";
  }

  private String alarm() {
    return module() + "-" + announcing.many().toLowerCase(Locale.ROOT) + "-waiting";
  }

  private String name() {
    return module() + "-watch";
  }

  private String module() {
    return ShopStack.around(this).stage().named(announcing.module());
  }
}
