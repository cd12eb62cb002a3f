package shop.ordering.aws;

import shop.foundation.UserName;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiHandler;
import shop.foundation.aws.ApiRequest;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Routes;
import shop.foundation.aws.Settings;
import shop.foundation.aws.Together;
import shop.ordering.OrderHistory;
import shop.ordering.OrderedOn;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ordering API's function. It shows orders; only a checkout places one. */
public final class OrderingApi extends ApiHandler {
  private final OrderHistory orders;

  /** Called by Lambda, in its INIT phase. */
  public OrderingApi() {
    this(
        new DynamoDbOrderHistory(
            AwsClients.client(DynamoDbClient.builder()),
            Settings.required("TABLE_NAME"),
            Together.atOnce()));
  }

  public OrderingApi(OrderHistory orders) {
    this.orders = orders;
  }

  @Override
  protected Routes routes() {
    return new Routes()
        .on("GET", "/order", this::list)
        .on("GET", "/order/{userName}", this::listOfUser);
  }

  private Answer list(ApiRequest request) {
    request.caller().mustBeShopkeeper();
    return Answer.ok(orders.list(request.page()).map(OrderView::of));
  }

  private Answer listOfUser(ApiRequest request) {
    var userName = new UserName(request.pathParameter("userName"));
    request.caller().maySeeWhatBelongsTo(userName);
    var when = request.queryParameter("orderDate").map(OrderedOn::parse).orElse(null);
    return Answer.ok(orders.listOf(userName, when, request.page()).map(OrderView::of));
  }
}
