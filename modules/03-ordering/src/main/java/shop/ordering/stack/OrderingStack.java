package shop.ordering.stack;

import java.util.Map;
import shop.foundation.outbox.OldestWaiting;
import shop.foundation.stack.Announcing;
import shop.foundation.stack.FunctionTimeout;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.foundation.stack.PublishedSchema;
import shop.foundation.stack.Relay;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopTable;
import shop.foundation.stack.Suppressions;
import shop.foundation.stack.Watch;
import shop.ordering.aws.CheckoutConsumer;
import shop.ordering.aws.OrderOutbox;
import shop.ordering.aws.OrderingApi;
import shop.ordering.aws.OrderingRelay;
import shop.ordering.aws.OrderingWatch;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.constructs.Construct;

/**
 * The ordering API, the consumer, the relay and its watch: one table, which the consumer writes and
 * the API reads, and whose stream carries the orders to the bus.
 *
 * <p>Unlike the relay, the consumer has no construct of its own: it needs no queue and no alarm,
 * since the event bus has both.
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
    var orders = orders(table, props);
    var relay = new Relay(this, "Relay", orders, OrderingRelay.class);
    new Watch(this, "Watch", orders, OrderingWatch.class);
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
    output("RelayDeadLetterQueueUrl", relay.deadLetters().getQueueUrl());
  }

  private Table table() {
    return new ShopTable(
            this,
            "Orders",
            "orderId",
            table -> table.stream(StreamViewType.NEW_IMAGE).timeToLiveAttribute("expiresAt"))
        .index("byUser", "userName", "orderDate")
        .index("all", "kind", "orderDate")
        .indexOfKeys("waiting", "waiting", "placedAt");
  }

  /** An order is new once: later it only waits no longer, which is no news. */
  private Announcing orders(Table table, OrderingStackProps props) {
    return new Announcing(
        "ordering",
        "An order",
        "Orders",
        OldestWaiting.name(OrderOutbox.WHAT),
        table,
        props.code(),
        published(props.busNameParameter()),
        FilterCriteria.filter(Map.of("eventName", FilterRule.isEqual("INSERT"))),
        "docs/chapters/03-ordering.adoc");
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
