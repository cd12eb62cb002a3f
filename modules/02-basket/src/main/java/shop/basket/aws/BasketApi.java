package shop.basket.aws;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import shop.basket.Basket;
import shop.basket.Baskets;
import shop.basket.Catalogue;
import shop.basket.CheckOutBasket;
import shop.basket.PutBasket;
import shop.foundation.Problem;
import shop.foundation.UserName;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiHandler;
import shop.foundation.aws.ApiRequest;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Routes;
import shop.foundation.aws.Settings;
import shop.foundation.aws.Together;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The basket API's function. */
public final class BasketApi extends ApiHandler {
  private static final String SECONDS_TO_WAIT = "5";

  private final Baskets baskets;
  private final PutBasket putBasket;
  private final CheckoutRoute checkout;

  /** Called by Lambda, in its INIT phase. */
  public BasketApi() {
    this(
        new DynamoDbBaskets(
            AwsClients.client(DynamoDbClient.builder()),
            Settings.required("TABLE_NAME"),
            Together.atOnce(),
            Integer.parseInt(Settings.required("EVENT_VERSION"))),
        new HttpCatalogue(Settings.required("PRODUCT_API_URL"), new RoleSignature()),
        Settings.required("ORDERING_API_URL"),
        Duration.parse(Settings.required("PRICES_HOLD")),
        UUID::randomUUID,
        InstantSource.system(),
        Duration.parse(Settings.required("KEYS_KEPT")));
  }

  /**
   * @param ids unguessable: the first version of each basket is one, and its order is named by it
   * @param keysKept how long a checkout that had a key gets the same answer again
   */
  public BasketApi(
      Baskets baskets,
      Catalogue catalogue,
      String orderingApiUrl,
      Duration pricesHold,
      Supplier<UUID> ids,
      InstantSource clock,
      Duration keysKept) {
    this.baskets = baskets;
    this.putBasket = new PutBasket(baskets, catalogue, pricesHold, ids, clock);
    this.checkout = new CheckoutRoute(new CheckOutBasket(baskets, clock, keysKept), orderingApiUrl);
  }

  @Override
  protected Routes routes() {
    return new Routes()
        .on("GET", "/basket", this::list)
        .on("POST", "/basket", this::put)
        .on("GET", "/basket/{userName}", this::show)
        .on("DELETE", "/basket/{userName}", this::remove)
        .on("POST", "/basket/checkout", checkout::checkOut);
  }

  private Answer list(ApiRequest request) {
    request.caller().mustBeShopkeeper();
    return Answer.ok(baskets.list(request.page()).map(BasketView::of));
  }

  private Answer put(ApiRequest request) {
    var basketRequest = request.body(PutBasket.Request.class);
    request.caller().mustBe(basketRequest.userName());
    var read = request.ifMatch().orElse(null);
    return switch (putBasket.put(basketRequest, read, request.correlationId())) {
      case PutBasket.Created(var basket) ->
          Answer.created(request.baseUrl() + "basket/" + basket.userName(), BasketView.of(basket))
              .withVersion(basket.version());
      case PutBasket.Replaced(var basket) -> whole(basket);
      case PutBasket.AlreadyThere(var owner) -> alreadyThere(owner);
      case PutBasket.ChangedByOthers(var owner) -> stale(owner);
      case PutBasket.UnknownProducts(var ids) -> noProducts(ids);
      case PutBasket.NoCatalogue() ->
          Answer.problem(Problem.unavailable("The catalogue is not responding."))
              .with("Retry-After", SECONDS_TO_WAIT);
    };
  }

  private Answer show(ApiRequest request) {
    var owner = owner(request);
    request.caller().maySeeWhatBelongsTo(owner);
    return baskets.find(owner).map(BasketApi::whole).orElseGet(() -> unknown(owner));
  }

  private Answer remove(ApiRequest request) {
    var owner = owner(request);
    request.caller().mustBe(owner);
    return switch (baskets.remove(owner, request.ifMatch().orElse(null))) {
      case DONE -> Answer.noContent();
      case STALE -> stale(owner);
      case MISSING -> unknown(owner);
    };
  }

  private static UserName owner(ApiRequest request) {
    return new UserName(request.pathParameter("userName"));
  }

  private static Answer whole(Basket basket) {
    return Answer.ok(BasketView.of(basket)).withVersion(basket.version());
  }

  private static Answer alreadyThere(UserName owner) {
    return Answer.problem(
        Problem.conflict(
            String.format(Locale.ROOT, "%s already has a basket.", owner),
            "To replace it, GET it and send its ETag in the If-Match header."));
  }

  private static Answer noProducts(List<String> ids) {
    return Answer.problem(
        Problem.ruleBroken(
            String.format(
                Locale.ROOT, "There is no product %s.", String.join(" and no product ", ids))));
  }

  private static Answer stale(UserName owner) {
    return Answer.problem(
        Problem.stale(
            String.format(
                Locale.ROOT, "The basket of %s was changed or removed in the meantime.", owner)));
  }

  private static Answer unknown(UserName owner) {
    return Answer.problem(
        Problem.notFound(
            String.format(Locale.ROOT, "%s has no basket.", owner), "POST /basket creates one."));
  }
}
