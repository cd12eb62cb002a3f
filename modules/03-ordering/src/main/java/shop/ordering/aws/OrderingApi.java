package shop.ordering.aws;

import shop.foundation.UserName;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiHandler;
import shop.foundation.aws.ApiRequest;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Routes;
import shop.foundation.aws.Settings;
import shop.ordering.FindOrders;
import shop.ordering.OrderedOn;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function {@code ordering-api}: shows orders. Nobody makes one here; a checkout does. */
public final class OrderingApi extends ApiHandler {
  private final FindOrders orders;
  private final Routes routes =
      new Routes().on("GET", "/order", this::all).on("GET", "/order/{userName}", this::ofUser);

  public OrderingApi() {
    this(
        new DynamoDbOrderLists(
            AwsClients.client(DynamoDbClient.builder()), Settings.required("TABLE_NAME")));
  }

  OrderingApi(FindOrders orders) {
    this.orders = orders;
  }

  @Override
  protected Routes routes() {
    return routes;
  }

  private Answer all(ApiRequest request) {
    return Answer.ok(orders.all(request.page()).map(OrderView::of));
  }

  private Answer ofUser(ApiRequest request) {
    var user = new UserName(request.pathParameter("userName"));
    var when = request.queryParameter("orderDate").map(OrderedOn::parse);
    return Answer.ok(orders.of(user, when, request.page()).map(OrderView::of));
  }
}
