package shop.basket.stack;

import java.util.Map;
import shop.basket.aws.BasketApi;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** The basket API and the relay: one table, whose stream carries the checkouts to the bus. */
public final class BasketStack extends Stack {

  public BasketStack(Construct scope, String id, BasketStackProps props) {
    super(scope, id);
    var table = table();
    var function = function(table, props);
    grant(function, table);
    var api = api(function);
    var relay = new Relay(this, "Relay", table, props.code(), parameter(props.busNameParameter()));

    output("ApiUrl", api.getUrl());
    output("TableName", table.getTableName());
    output("RelayDeadLetterQueueUrl", relay.deadLetters().getQueueUrl());
  }

  private Table table() {
    var table =
        Table.Builder.create(this, "Baskets")
            .partitionKey(text("pk"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .stream(StreamViewType.NEW_IMAGE)
            .timeToLiveAttribute("expiresAt")
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    table.addGlobalSecondaryIndex(
        GlobalSecondaryIndexProps.builder()
            .indexName("all")
            .partitionKey(text("kind"))
            .sortKey(text("pk"))
            .build());
    return table;
  }

  private JavaFunction function(Table table, BasketStackProps props) {
    return new JavaFunction(
        this,
        "BasketApi",
        new JavaFunction.Settings(
            "shop-dev-basket-api",
            BasketApi.class,
            props.code(),
            Duration.seconds(15),
            Map.of(
                "TABLE_NAME", table.getTableName(),
                "PRODUCT_API_URL", parameter(props.productApiUrlParameter()),
                "ORDERING_API_URL", parameter(props.orderingApiUrlParameter()))));
  }

  /** A transaction needs the permissions of its parts. */
  private static void grant(JavaFunction function, Table table) {
    var tableArn = table.getTableArn();
    function.allow(tableArn, "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem");
    function.allow(tableArn + "/index/all", "dynamodb:Query");
  }

  private JsonRestApi api(JavaFunction function) {
    var api = new JsonRestApi(this, "Api", "shop-dev-basket");

    var baskets = api.getRoot().addResource("basket");
    api.route(baskets, "GET", function);
    api.route(baskets, "POST", function, api.model("Basket", BasketModels.basket()));

    var basket = baskets.addResource("{userName}");
    api.route(basket, "GET", function);
    api.route(basket, "DELETE", function);

    var checkout = baskets.addResource("checkout");
    api.route(checkout, "POST", function, api.model("Checkout", BasketModels.checkout()));
    return api;
  }

  private String parameter(String name) {
    return StringParameter.valueForStringParameter(this, name);
  }

  private void output(String name, String value) {
    CfnOutput.Builder.create(this, name).value(value).build();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
