package shop.basket.stack;

import java.util.Map;
import shop.basket.aws.BasketApi;
import shop.foundation.stack.FunctionTimeout;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopTable;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/**
 * The basket API, the relay and its watch: one table, whose stream carries the checkouts to the
 * bus. No other stack asks for this API's URL, so it is an output only, not a parameter.
 */
public final class BasketStack extends ShopStack {

  public BasketStack(Construct scope, String id, BasketStackProps props) {
    super(scope, id, props.stage());
    var table = table();
    var function = function(table, props);
    grant(function, table);
    function.allow(published(props.lookupArnParameter()), "execute-api:Invoke");
    var api = api(function, published(props.userPoolArnParameter()));
    var busName = published(props.busNameParameter());
    var relay = new Relay(this, "Relay", table, props.code(), busName);
    // An older relay would send what a newer API records, and not mark it.
    function.getNode().addDependency(relay);
    new Watch(this, "Watch", table, props.code(), busName, Relay.busArn(this, busName));

    output("ApiUrl", api.getUrl());
    output("TableName", table.getTableName());
    output("RelayDeadLetterQueueUrl", relay.deadLetters().getQueueUrl());
  }

  private Table table() {
    return new ShopTable(
            this,
            "Baskets",
            "pk",
            table -> table.stream(StreamViewType.NEW_IMAGE).timeToLiveAttribute("expiresAt"))
        .index("all", "kind", "pk")
        .indexOfKeys("waiting", "waiting", "orderDate");
  }

  private JavaFunction function(Table table, BasketStackProps props) {
    return new JavaFunction(
        this,
        "BasketApi",
        new JavaFunction.Settings(
            stage().named("basket-api"),
            BasketApi.class,
            props.code(),
            FunctionTimeout.behindGateway(),
            Map.of(
                "TABLE_NAME", table.getTableName(),
                "PRODUCT_API_URL", published(props.productApiUrlParameter()),
                "ORDERING_API_URL", published(props.orderingApiUrlParameter()),
                "KEYS_KEPT", props.keysKept().toString(),
                "PRICES_HOLD", props.pricesHold().toString())));
  }

  /** A transaction needs the permissions of its parts. */
  private static void grant(JavaFunction function, Table table) {
    var tableArn = table.getTableArn();
    function.allow(tableArn, "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem");
    function.allow(tableArn + "/index/all", "dynamodb:Query");
  }

  private JsonRestApi api(JavaFunction function, String userPoolArn) {
    var api = new JsonRestApi(this, "Api", stage().named("basket"), userPoolArn);

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
}
