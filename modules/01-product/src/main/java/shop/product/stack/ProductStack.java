package shop.product.stack;

import java.util.Map;
import shop.foundation.stack.FunctionTimeout;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopTable;
import shop.product.aws.ProductApi;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/** The product API: a REST API, one function and one table. */
public final class ProductStack extends ShopStack {

  public ProductStack(Construct scope, String id, ProductStackProps props) {
    super(scope, id, props.stage());
    var table = table();
    var function = function(table, props);
    grant(function, table);
    var api = api(function, published(props.userPoolArnParameter()));

    publish("ApiUrlParameter", props.apiUrlParameter(), api.getUrl());
    publish(
        "LookupArnParameter",
        props.lookupArnParameter(),
        api.arnForExecuteApi("POST", "/lookup", stage().name()));
    output("ApiUrl", api.getUrl());
    output("TableName", table.getTableName());
  }

  private Table table() {
    return new ShopTable(this, "Products", "id")
        .index("byCategory", "category", "id")
        .index("all", "kind", "id");
  }

  private JavaFunction function(Table table, ProductStackProps props) {
    return new JavaFunction(
        this,
        "ProductApi",
        new JavaFunction.Settings(
            stage().named("product-api"),
            ProductApi.class,
            props.code(),
            FunctionTimeout.behindGateway(),
            Map.of("TABLE_NAME", table.getTableName())));
  }

  private static void grant(JavaFunction function, Table table) {
    var tableArn = table.getTableArn();
    function.allow(tableArn, "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem");
    function.allow(tableArn, "dynamodb:BatchGetItem");
    function.allow(tableArn + "/index/byCategory", "dynamodb:Query");
    function.allow(tableArn + "/index/all", "dynamodb:Query");
  }

  private JsonRestApi api(JavaFunction function, String userPoolArn) {
    var api = new JsonRestApi(this, "Api", stage().named("product"), userPoolArn);
    var details = api.model("ProductDetails", ProductModels.details());

    var products = api.getRoot().addResource("product");
    api.openRoute(products, "GET", function);
    api.route(products, "POST", function, details);

    var product = products.addResource("{id}");
    api.openRoute(product, "GET", function);
    api.route(product, "PUT", function, details);
    api.route(product, "DELETE", function);

    // For functions only: a person looks at a product, or at a page of them.
    var lookup = api.getRoot().addResource("lookup");
    api.signedRoute(lookup, "POST", function, api.model("ProductIds", ProductModels.ids()));
    return api;
  }
}
