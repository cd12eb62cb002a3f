package shop.product.aws;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import shop.foundation.Problem;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiHandler;
import shop.foundation.aws.ApiRequest;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Routes;
import shop.foundation.aws.Settings;
import shop.product.AddProduct;
import shop.product.ChangeProduct;
import shop.product.FoundProducts;
import shop.product.Product;
import shop.product.ProductDetails;
import shop.product.ProductIds;
import shop.product.Products;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The product API's function. It shows products as they are: there is nothing to add or to hide.
 */
public final class ProductApi extends ApiHandler {
  private final Products products;
  private final AddProduct addProduct;
  private final ChangeProduct changeProduct;

  /** Called by Lambda, in its INIT phase. */
  public ProductApi() {
    this(
        new DynamoDbProducts(
            AwsClients.client(DynamoDbClient.builder()), Settings.required("TABLE_NAME")),
        UUID::randomUUID);
  }

  public ProductApi(Products products, Supplier<UUID> ids) {
    this.products = products;
    this.addProduct = new AddProduct(products, ids);
    this.changeProduct = new ChangeProduct(products);
  }

  @Override
  protected Routes routes() {
    return new Routes()
        .on("GET", "/product", this::list)
        .on("POST", "/product", this::add)
        .on("GET", "/product/{id}", withValidId(this::show))
        .on("PUT", "/product/{id}", withValidId(this::change))
        .on("DELETE", "/product/{id}", withValidId(this::remove))
        .on("POST", "/lookup", this::lookUp);
  }

  /**
   * DynamoDB would refuse an id of more than 2,048 bytes, and that would look like an error of
   * ours.
   */
  private static Function<ApiRequest, Answer> withValidId(Function<ApiRequest, Answer> answer) {
    return request -> {
      var id = request.pathParameter("id");
      return ProductIds.ID.matcher(id).matches() ? answer.apply(request) : unknown(id);
    };
  }

  private Answer list(ApiRequest request) {
    var page = request.page();
    var asked = request.queryParameter("category");
    asked.ifPresent(ProductDetails::requireCategory);
    return Answer.ok(
        asked
            .map(category -> products.listCategory(category, page))
            .orElseGet(() -> products.list(page)));
  }

  private Answer add(ApiRequest request) {
    request.caller().mustBeShopkeeper();
    var product = addProduct.add(request.body(ProductDetails.class));
    return Answer.created(request.baseUrl() + "product/" + product.id(), product)
        .withVersion(product.version());
  }

  private Answer show(ApiRequest request) {
    var id = request.pathParameter("id");
    return products.find(id).map(ProductApi::whole).orElseGet(() -> unknown(id));
  }

  private Answer change(ApiRequest request) {
    request.caller().mustBeShopkeeper();
    var version = request.ifMatch();
    if (version.isEmpty()) {
      return Answer.problem(
          Problem.preconditionRequired(
              "A change says in the If-Match header which version it is based on."));
    }
    var details = request.body(ProductDetails.class);
    return switch (changeProduct.change(request.pathParameter("id"), version.get(), details)) {
      case ChangeProduct.Changed(var product) -> whole(product);
      case ChangeProduct.ChangedByOthers(var id) -> stale(id);
      case ChangeProduct.Unknown(var id) -> unknown(id);
    };
  }

  /** The header If-Match is optional here: whoever removes a product overwrites nobody's edit. */
  private Answer remove(ApiRequest request) {
    request.caller().mustBeShopkeeper();
    var id = request.pathParameter("id");
    return switch (products.remove(id, request.ifMatch().orElse(null))) {
      case DONE -> Answer.noContent();
      case STALE -> stale(id);
      case MISSING -> unknown(id);
    };
  }

  /** Reads only; it is a POST because fifty ids do not belong in a URL. */
  private Answer lookUp(ApiRequest request) {
    var asked = request.body(ProductIds.class);
    return Answer.ok(FoundProducts.of(asked, products.findAll(asked.ids())));
  }

  private static Answer whole(Product product) {
    return Answer.ok(product).withVersion(product.version());
  }

  private static Answer stale(String id) {
    return Answer.problem(
        Problem.stale(String.format(Locale.ROOT, "Product %s was changed in the meantime.", id)));
  }

  private static Answer unknown(String id) {
    return Answer.problem(
        Problem.notFound(
            String.format(Locale.ROOT, "There is no product %s.", id),
            "GET /product lists the products there are."));
  }
}
