package shop.ordering.stack;

import java.util.Map;
import shop.foundation.stack.FunctionTimeout;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.foundation.stack.PublishedSchema;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopTable;
import shop.foundation.stack.Suppressions;
import shop.ordering.aws.CheckoutConsumer;
import shop.ordering.aws.OrderingApi;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.constructs.Construct;

/**
 * The ordering API and the consumer: one table, which the consumer writes and the API reads.
 *
 * <p>Unlike the basket's relay, the consumer has no construct of its own: it needs no queue and no
 * alarm, since the event bus has both.
 */
public final class OrderingStack extends ShopStack {

  public OrderingStack(Construct scope, String id, OrderingStackProps props) {
    super(scope, id, props.stage());
    var table = table();
    var queueArn = published(props.orderQueueArnParameter());
    var consumer = consumer(table, props);
    grantConsumer(consumer, table, queueArn);
    feed(consumer, queueArn, props.consumer().batch());
    var function = function(table, props);
    grant(function, table);
    var api = api(function, published(props.userPoolArnParameter()));
    new PublishedSchema(
        this,
        "OrderPlacedSchema",
        stage().shop(),
        "shop.ordering@OrderPlaced",
        "An order was placed, version 1",
        "order-placed.v1.draft-04.json");

    publish("ApiUrlParameter", props.apiUrlParameter(), api.getUrl());
    output("ApiUrl", api.getUrl());
    output("TableName", table.getTableName());
  }

  private Table table() {
    return new ShopTable(this, "Orders", "orderId")
        .index("byUser", "userName", "orderDate")
        .index("all", "kind", "orderDate");
  }

  /**
   * The order queue's visibility timeout in modules/04-eventbus is six times this timeout; both
   * stacks are given the same numbers, and AgreementTest compares them.
   */
  private JavaFunction consumer(Table table, OrderingStackProps props) {
    return new JavaFunction(
        this,
        "Checkout",
        new JavaFunction.Settings(
            stage().named("ordering-checkout"),
            CheckoutConsumer.class,
            props.code(),
            props.consumer().timeout(),
            Map.of("TABLE_NAME", table.getTableName())));
  }

  private static void grantConsumer(JavaFunction consumer, Table table, String queueArn) {
    consumer.allow(table.getTableArn(), "dynamodb:PutItem");
    consumer.allow(queueArn, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    consumer.because(
        "sqs:GetQueueAttributes",
        "Lambda refuses to poll without it; the local cloud does not check.");
  }

  private void feed(JavaFunction consumer, String queueArn, int batch) {
    var mapping =
        EventSourceMapping.Builder.create(this, "Checkouts")
            .target(consumer)
            .eventSourceArn(queueArn)
            .batchSize(batch)
            .reportBatchItemFailures(true)
            .build();
    Suppressions.ofQueue(mapping);
  }

  private JavaFunction function(Table table, OrderingStackProps props) {
    return new JavaFunction(
        this,
        "OrderingApi",
        new JavaFunction.Settings(
            stage().named("ordering-api"),
            OrderingApi.class,
            props.code(),
            FunctionTimeout.behindGateway(),
            Map.of("TABLE_NAME", table.getTableName())));
  }

  private static void grant(JavaFunction function, Table table) {
    var tableArn = table.getTableArn();
    function.allow(tableArn + "/index/byUser", "dynamodb:Query");
    function.allow(tableArn + "/index/all", "dynamodb:Query");
  }

  private JsonRestApi api(JavaFunction function, String userPoolArn) {
    var api = new JsonRestApi(this, "Api", stage().named("ordering"), userPoolArn);

    var orders = api.getRoot().addResource("order");
    api.route(orders, "GET", function);

    var ofUser = orders.addResource("{userName}");
    api.route(ofUser, "GET", function);
    return api;
  }
}
