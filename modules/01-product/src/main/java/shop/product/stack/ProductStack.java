package shop.product.stack;

import java.util.Map;
import shop.foundation.stack.JavaFunction;
import shop.foundation.stack.JsonRestApi;
import shop.product.aws.ProductApi;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** The product API: a REST API, one function and one table. */
public final class ProductStack extends Stack {

  public ProductStack(Construct scope, String id, ProductStackProps props) {
    super(scope, id);
    var table = table();
    var function = function(table, props);
    grant(function, table);
    var api = api(function);

    StringParameter.Builder.create(this, "ApiUrlParameter")
        .parameterName(props.apiUrlParameter())
        .stringValue(api.getUrl())
        .build();
    CfnOutput.Builder.create(this, "ApiUrl").value(api.getUrl()).build();
    CfnOutput.Builder.create(this, "TableName").value(table.getTableName()).build();
  }

  private Table table() {
    var table =
        Table.Builder.create(this, "Products")
            .partitionKey(text("id"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    table.addGlobalSecondaryIndex(index("byCategory", "category"));
    table.addGlobalSecondaryIndex(index("all", "kind"));
    return table;
  }

  private JavaFunction function(Table table, ProductStackProps props) {
    return new JavaFunction(
        this,
        "ProductApi",
        new JavaFunction.Settings(
            "shop-dev-product-api",
            ProductApi.class,
            props.code(),
            Duration.seconds(15),
            Map.of("TABLE_NAME", table.getTableName())));
  }

  private static void grant(JavaFunction function, Table table) {
    var tableArn = table.getTableArn();
    function.allow(tableArn, "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem");
    function.allow(tableArn + "/index/byCategory", "dynamodb:Query");
    function.allow(tableArn + "/index/all", "dynamodb:Query");
  }

  private JsonRestApi api(JavaFunction function) {
    var api = new JsonRestApi(this, "Api", "shop-dev-product");
    var details = api.model("ProductDetails", ProductModels.details());

    var products = api.getRoot().addResource("product");
    api.route(products, "GET", function);
    api.route(products, "POST", function, details);

    var product = products.addResource("{id}");
    api.route(product, "GET", function);
    api.route(product, "PUT", function, details);
    api.route(product, "DELETE", function);
    return api;
  }

  private static GlobalSecondaryIndexProps index(String name, String partition) {
    return GlobalSecondaryIndexProps.builder()
        .indexName(name)
        .partitionKey(text(partition))
        .sortKey(text("id"))
        .build();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
