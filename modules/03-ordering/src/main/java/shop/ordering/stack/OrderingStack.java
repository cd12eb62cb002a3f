package shop.ordering.stack;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.file.Path;
import java.util.Map;
import shop.foundation.stack.Accepted;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopTable;
import shop.ordering.aws.CheckoutConsumer;
import shop.ordering.aws.OrderingApi;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.constructs.Construct;

/** Orders: a consumer that writes them, an API that reads them, and the table between the two. */
public final class OrderingStack extends ShopStack {
  private final Path code;

  public OrderingStack(Construct scope, String id, OrderingStackProps props) {
    super(scope, id, props.stage());
    code = props.code();
    var table = table();
    consumer(table, published(props.orderQueueArnParameter()));
    var api = api(reader(table));

    publish("ApiUrlParameter", props.apiUrlParameter(), api.getUrl());
    output("ApiUrl", api.getUrl());
    output("TableName", table.getTableName());
  }

  private Table table() {
    return new ShopTable(this, "Orders", "orderId")
        .index("byUser", "userName", "orderDate")
        .index("all", "kind", "orderDate");
  }

  /** The order queue's visibility in modules/04-eventbus is six times this timeout. */
  private void consumer(Table table, String queueArn) {
    var consumer = function("Checkout", "ordering-checkout", CheckoutConsumer.class, 10, table);
    consumer.allow(table.getTableArn(), "dynamodb:PutItem");
    consumer.allow(queueArn, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    consumer.because(
        "sqs:GetQueueAttributes",
        "Lambda refuses to poll without it; the local cloud does not ask.");
    var mapping =
        EventSourceMapping.Builder.create(this, "Checkouts")
            .target(consumer)
            .eventSourceArn(queueArn)
            .batchSize(10)
            .reportBatchItemFailures(true)
            .build();
    new Accepted()
        .because(
            "Serverless-LambdaEventSourceMappingDestination",
            "A mapping of a queue has none: the queue itself gives up messages to its dead letters")
        .in(mapping);
  }

  private JavaFunction reader(Table table) {
    var reader = function("OrderingApi", "ordering-api", OrderingApi.class, 15, table);
    reader.allow(table.getTableArn() + "/index/byUser", "dynamodb:Query");
    reader.allow(table.getTableArn() + "/index/all", "dynamodb:Query");
    return reader;
  }

  private JavaFunction function(
      String id,
      String name,
      Class<? extends RequestStreamHandler> handler,
      int seconds,
      Table table) {
    return new JavaFunction(
        this,
        id,
        new JavaFunction.Settings(
            stage().named(name),
            handler,
            code,
            Duration.seconds(seconds),
            Map.of("TABLE_NAME", table.getTableName())));
  }

  private JsonRestApi api(JavaFunction function) {
    var api = new JsonRestApi(this, "Api", stage().named("ordering"));
    var orders = api.getRoot().addResource("order");
    api.route(orders, "GET", function);
    api.route(orders.addResource("{userName}"), "GET", function);
    return api;
  }
}
