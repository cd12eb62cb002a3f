package shop.basket.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.basket.aws.BasketRelay;
import shop.foundation.stack.Alert;
import shop.foundation.stack.FunctionTimeout;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopStage;
import shop.foundation.stack.Suppressions;
import software.amazon.awscdk.Arn;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Sends every new outbox record from the table's stream to the event bus; a batch that fails for
 * too long is reported to a dead letter queue (Lambda Developer Guide, "Using AWS Lambda with
 * Amazon DynamoDB").
 */
final class Relay extends Construct {
  private static final int BATCH = 10;

  /**
   * Half of the day for which a stream keeps its records: longer than a night, and what is given up
   * is reported long before it is gone. What was not sent is still in the table, and waits there.
   */
  private static final Duration LONGEST_TRIED = Duration.hours(12);

  private static final int FIVE_MINUTES_IN_MILLIS = 300_000;

  private final Queue deadLetters;

  Relay(Construct scope, String id, Table table, Path code, String busName) {
    super(scope, id);
    deadLetters = deadLetterQueue();
    var function = function(table, code, busName);
    grant(function, table, busName);
    feed(function, table);
    alarmWhenLate(function);
  }

  Queue deadLetters() {
    return deadLetters;
  }

  private JavaFunction function(Table table, Path code, String busName) {
    return new JavaFunction(
        this,
        "Function",
        new JavaFunction.Settings(
            stage().named("basket-relay"),
            BasketRelay.class,
            code,
            FunctionTimeout.forCalls(1 + BATCH),
            Map.of("EVENT_BUS_NAME", busName, "TABLE_NAME", table.getTableName())));
  }

  private void grant(JavaFunction function, Table table, String busName) {
    function.allow(
        table.getTableStreamArn(),
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams");
    function.because(
        "dynamodb:ListStreams",
        "Lambda refuses to poll without it; the local cloud does not check.");
    function.allow(busArn(this, busName), "events:PutEvents");
    function.allow(table.getTableArn(), "dynamodb:UpdateItem");
    function.allow(deadLetters.getQueueArn(), "sqs:SendMessage");
    function.because(
        "sqs:SendMessage",
        "Only for a batch that failed for twelve hours: no acceptance test waits that long.");
  }

  private void feed(JavaFunction function, Table table) {
    EventSourceMapping.Builder.create(this, "Checkouts")
        .target(function)
        .eventSourceArn(table.getTableStreamArn())
        .startingPosition(StartingPosition.TRIM_HORIZON)
        .filters(List.of(newCheckouts()))
        .batchSize(BATCH)
        .maxRecordAge(LONGEST_TRIED)
        .bisectBatchOnError(true)
        .reportBatchItemFailures(true)
        .onFailure(new ToQueue(deadLetters))
        .build();
  }

  /** A stream keeps its records for only a day. */
  private void alarmWhenLate(JavaFunction function) {
    var age =
        function.metric(
            "IteratorAge",
            MetricOptions.builder().period(Duration.minutes(1)).statistic("Maximum").build());
    new Alert(
            stage().named("basket-relay-late"),
            "A checkout has waited for more than five minutes to reach the event bus")
        .above(FIVE_MINUTES_IN_MILLIS, age, this, "LateAlarm");
  }

  /** New records in the outbox: no baskets, and no expired records that DynamoDB deletes. */
  private static Map<String, Object> newCheckouts() {
    var key = Map.of("pk", Map.of("S", FilterRule.beginsWith("checkout#")));
    return FilterCriteria.filter(
        new TreeMap<>(
            Map.of("eventName", FilterRule.isEqual("INSERT"), "dynamodb", Map.of("Keys", key))));
  }

  private Queue deadLetterQueue() {
    var queue =
        Queue.Builder.create(this, "DeadLetters")
            .retentionPeriod(Duration.days(14))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .removalPolicy(stage().removalPolicy())
            .build();
    Suppressions.ofDeadLetters(queue);
    var inside =
        queue.metricApproximateNumberOfMessagesVisible(
            MetricOptions.builder().period(Duration.minutes(1)).statistic("Maximum").build());
    new Alert(
            stage().named("basket-relay-dead-letters"),
            "An accepted checkout did not reach the event bus")
        .above(0, inside, this, "DeadLettersAlarm");
    return queue;
  }

  private ShopStage stage() {
    return ShopStack.around(this).stage();
  }

  static String busArn(Construct scope, String busName) {
    return Arn.format(
        ArnComponents.builder()
            .service("events")
            .resource("event-bus")
            .resourceName(busName)
            .build(),
        Stack.of(scope));
  }
}
