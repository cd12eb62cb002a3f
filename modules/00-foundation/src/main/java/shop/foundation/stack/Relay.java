package shop.foundation.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Sends every new outbox record from a table's stream to the event bus; a batch that fails for too
 * long is reported to a dead letter queue (Lambda Developer Guide, "Using AWS Lambda with Amazon
 * DynamoDB").
 */
public final class Relay extends Construct {
  private static final int BATCH = 10;

  /**
   * Half of the day for which a stream keeps its records: longer than a night, and what is given up
   * is reported long before it is gone. What was not sent is still in the table, and waits there.
   */
  private static final Duration LONGEST_TRIED = Duration.hours(12);

  private static final int FIVE_MINUTES_IN_MILLIS = 300_000;

  private final Announcing announcing;
  private final Queue deadLetters;

  /**
   * @param handler the function's class
   */
  public Relay(
      Construct scope,
      String id,
      Announcing announcing,
      Class<? extends RequestHandler<?, ?>> handler) {
    super(scope, id);
    this.announcing = announcing;
    this.deadLetters = deadLetterQueue();
    var function = function(handler);
    grant(function, announcing.table());
    feed(function, announcing.table());
    alarmWhenLate(function);
  }

  public Queue deadLetters() {
    return deadLetters;
  }

  private JavaFunction function(Class<? extends RequestHandler<?, ?>> handler) {
    return new JavaFunction(
        this,
        "Function",
        new JavaFunction.Settings(
            named("relay"),
            handler,
            announcing.code(),
            FunctionTimeout.forCalls(1 + BATCH),
            Map.of(
                "EVENT_BUS_NAME",
                announcing.busName(),
                "TABLE_NAME",
                announcing.table().getTableName())));
  }

  private void grant(JavaFunction function, Table table) {
    function.allow(
        table.getTableStreamArn(),
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams");
    function.because(
        "dynamodb:ListStreams",
        "Lambda refuses to poll without it; the local cloud does not check.");
    function.allow(ShopStack.around(this).busArn(announcing.busName()), "events:PutEvents");
    function.allow(table.getTableArn(), "dynamodb:UpdateItem");
    function.allow(deadLetters.getQueueArn(), "sqs:SendMessage");
    function.because(
        "sqs:SendMessage",
        "Only for a batch that failed for twelve hours: no acceptance test waits that long.");
  }

  private void feed(JavaFunction function, Table table) {
    EventSourceMapping.Builder.create(this, announcing.many())
        .target(function)
        .eventSourceArn(table.getTableStreamArn())
        .startingPosition(StartingPosition.TRIM_HORIZON)
        .filters(List.of(announcing.added()))
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
            named("relay-late"),
            announcing.one() + " has waited for more than five minutes to reach the event bus")
        .above(FIVE_MINUTES_IN_MILLIS, age, this, "LateAlarm");
  }

  private Queue deadLetterQueue() {
    var queue =
        Queue.Builder.create(this, "DeadLetters")
            .retentionPeriod(Duration.days(14))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .removalPolicy(ShopStack.around(this).stage().removalPolicy())
            .build();
    Suppressions.ofDeadLetters(queue);
    var inside =
        queue.metricApproximateNumberOfMessagesVisible(
            MetricOptions.builder().period(Duration.minutes(1)).statistic("Maximum").build());
    new Alert(
            named("relay-dead-letters"),
            announcing.one() + " that was promised did not reach the event bus")
        .above(0, inside, this, "DeadLettersAlarm");
    return queue;
  }

  private String named(String what) {
    return ShopStack.around(this).stage().named(announcing.module() + "-" + what);
  }
}
