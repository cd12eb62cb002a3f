package shop.receipts.stack;

import java.util.Map;
import shop.foundation.stack.EventQueue;
import shop.foundation.stack.FunctionTimeout;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopTable;
import shop.foundation.stack.Suppressions;
import shop.receipts.aws.OrderPlacedConsumer;
import shop.receipts.aws.ReceiptsApi;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The receipts API and the consumer: one table, which the consumer writes and the API reads.
 *
 * <p>Rule and queue are the consumer's own: it came later than the bus, and whoever owns that did
 * not have to change anything (docs/decisions/0037).
 */
public final class ReceiptsStack extends ShopStack {
  public ReceiptsStack(Construct scope, String id, ReceiptsStackProps props) {
    super(scope, id, props.stage());
    var table = table();
    var placed = placedOrders(props);
    var consumer = consumer(table, props);
    grantConsumer(consumer, table, placed.queue());
    feed(consumer, placed.queue(), props.consumer().batch());
    var function = function(table, props);
    grant(function, table);
    var api = api(function, published(props.userPoolArnParameter()));
    placed.raiseAlarms();

    output("ApiUrl", api.getUrl());
    output("TableName", table.getTableName());
    output("ReceiptQueueUrl", placed.queue().getQueueUrl());
    output("ReceiptDeadLetterQueueUrl", placed.deadLetters().getQueueUrl());
    output("ReceiptTargetDeadLetterQueueUrl", placed.targetDeadLetters().getQueueUrl());
  }

  private Table table() {
    return new ShopTable(
        this, "Receipts", "orderId", table -> table.timeToLiveAttribute("expiresAt"));
  }

  private EventQueue placedOrders(ReceiptsStackProps props) {
    return new EventQueue(
        this,
        EventBus.fromEventBusName(this, "Bus", published(props.busNameParameter())),
        new EventQueue.Wanted(
            "Receipt",
            "ReceiptTarget",
            "OrderPlacedRule",
            stage().named("receipts"),
            "Sends every placed order to the receipt queue",
            "let ordering announce it again",
            PlacedOrders.pattern(),
            props.consumer()));
  }

  private JavaFunction consumer(Table table, ReceiptsStackProps props) {
    return new JavaFunction(
        this,
        "Consumer",
        new JavaFunction.Settings(
            stage().named("receipts-consumer"),
            OrderPlacedConsumer.class,
            props.code(),
            props.consumer().timeout(),
            Map.of("TABLE_NAME", table.getTableName())));
  }

  private static void grantConsumer(JavaFunction consumer, Table table, Queue queue) {
    consumer.allow(table.getTableArn(), "dynamodb:PutItem");
    consumer.allow(
        queue.getQueueArn(), "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    consumer.because(
        "sqs:GetQueueAttributes",
        "Lambda refuses to poll without it; the local cloud does not check.");
  }

  private void feed(JavaFunction consumer, Queue queue, int batch) {
    var mapping =
        EventSourceMapping.Builder.create(this, "PlacedOrders")
            .target(consumer)
            .eventSourceArn(queue.getQueueArn())
            .batchSize(batch)
            .reportBatchItemFailures(true)
            .build();
    Suppressions.ofQueue(mapping);
  }

  private JavaFunction function(Table table, ReceiptsStackProps props) {
    return new JavaFunction(
        this,
        "ReceiptsApi",
        new JavaFunction.Settings(
            stage().named("receipts-api"),
            ReceiptsApi.class,
            props.code(),
            FunctionTimeout.behindGateway(),
            Map.of("TABLE_NAME", table.getTableName())));
  }

  private static void grant(JavaFunction function, Table table) {
    function.allow(table.getTableArn(), "dynamodb:GetItem");
  }

  private JsonRestApi api(JavaFunction function, String userPoolArn) {
    var api = new JsonRestApi(this, "Api", stage().named("receipts"), userPoolArn);

    var ofOrder = api.getRoot().addResource("receipt").addResource("{orderId}");
    api.route(ofOrder, "GET", function);
    return api;
  }
}
