package shop.basket.stack;

import java.util.Map;
import java.util.TreeMap;
import shop.basket.aws.BasketApi;
import shop.basket.aws.BasketRelay;
import shop.basket.aws.BasketWatch;
import shop.basket.aws.CheckoutOutbox;
import shop.foundation.outbox.OldestWaiting;
import shop.foundation.stack.Announcing;
import shop.foundation.stack.FunctionTimeout;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.foundation.stack.Relay;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopTable;
import shop.foundation.stack.Watch;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
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
    var checkouts = checkouts(table, props);
    var relay = new Relay(this, "Relay", checkouts, BasketRelay.class);
    // An older relay would send what a newer API records, and not mark it.
    function.getNode().addDependency(relay);
    new Watch(this, "Watch", checkouts, BasketWatch.class);

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

  private Announcing checkouts(Table table, BasketStackProps props) {
    return new Announcing(
        "basket",
        "A checkout",
        "Checkouts",
        OldestWaiting.name(CheckoutOutbox.WHAT),
        table,
        props.code(),
        published(props.busNameParameter()),
        newCheckouts(),
        "docs/chapters/02-basket.adoc");
  }

  /** New records in the outbox: no baskets, and no expired records that DynamoDB deletes. */
  private static Map<String, Object> newCheckouts() {
    var key = Map.of("pk", Map.of("S", FilterRule.beginsWith("checkout#")));
    return FilterCriteria.filter(
        new TreeMap<>(
            Map.of("eventName", FilterRule.isEqual("INSERT"), "dynamodb", Map.of("Keys", key))));
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
                "EVENT_VERSION", Integer.toString(props.eventVersion()),
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
