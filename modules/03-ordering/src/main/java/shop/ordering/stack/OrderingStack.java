package shop.ordering.stack;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.file.Path;
import java.util.Map;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.ordering.aws.CheckoutConsumer;
import shop.ordering.aws.OrderingApi;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** Orders: a consumer that writes them, an API that reads them, and the table between the two. */
public final class OrderingStack extends Stack {
  private final Path code;

  public OrderingStack(Construct scope, String id, OrderingStackProps props) {
    super(scope, id);
    code = props.code();
    var table = table();
    consumer(table, orderQueueArn(props));
    var api = api(reader(table));

    StringParameter.Builder.create(this, "ApiUrlParameter")
        .parameterName(props.apiUrlParameter())
        .stringValue(api.getUrl())
        .build();
    CfnOutput.Builder.create(this, "ApiUrl").value(api.getUrl()).build();
    CfnOutput.Builder.create(this, "TableName").value(table.getTableName()).build();
  }

  private Table table() {
    var table =
        Table.Builder.create(this, "Orders")
            .partitionKey(text("orderId"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    table.addGlobalSecondaryIndex(byDate("byUser", "userName"));
    table.addGlobalSecondaryIndex(byDate("all", "kind"));
    return table;
  }

  /** Known when the stack is deployed, see docs/decisions/0002. */
  private String orderQueueArn(OrderingStackProps props) {
    return StringParameter.valueForStringParameter(this, props.orderQueueArnParameter());
  }

  /** The order queue's visibility in modules/04-eventbus is six times this timeout. */
  private void consumer(Table table, String queueArn) {
    var consumer = function("Checkout", "ordering-checkout", CheckoutConsumer.class, 10, table);
    consumer.allow(table.getTableArn(), "dynamodb:PutItem");
    consumer.allow(queueArn, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    consumer.because(
        "sqs:GetQueueAttributes",
        "Lambda refuses to poll without it; the local cloud does not ask.");
    EventSourceMapping.Builder.create(this, "Checkouts")
        .target(consumer)
        .eventSourceArn(queueArn)
        .batchSize(10)
        .reportBatchItemFailures(true)
        .build();
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
            "shop-dev-" + name,
            handler,
            code,
            Duration.seconds(seconds),
            Map.of("TABLE_NAME", table.getTableName())));
  }

  private JsonRestApi api(JavaFunction function) {
    var api = new JsonRestApi(this, "Api", "shop-dev-ordering");
    var orders = api.getRoot().addResource("order");
    api.route(orders, "GET", function);
    api.route(orders.addResource("{userName}"), "GET", function);
    return api;
  }

  private static GlobalSecondaryIndexProps byDate(String name, String partition) {
    return GlobalSecondaryIndexProps.builder()
        .indexName(name)
        .partitionKey(text(partition))
        .sortKey(text("orderDate"))
        .build();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
