package search.shop;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import search.api.HttpToApi;
import search.api.SentBody;
import search.api.ShopRequest;
import search.api.SimulatedApi;
import search.aws.AwsEndpoint;
import search.aws.AwsHttp;
import search.aws.Clients;
import search.fault.FaultPlan;
import search.lambda.AtOnce;
import search.lambda.SimulatedInvocation;
import search.time.Simulation;
import search.time.Strand;
import shop.basket.aws.BasketApi;
import shop.basket.aws.BasketRelay;
import shop.basket.aws.BasketWatch;
import shop.basket.aws.CheckoutOutbox;
import shop.basket.aws.DynamoDbBaskets;
import shop.basket.aws.HttpCatalogue;
import shop.basket.aws.Signature;
import shop.foundation.outbox.Outbox;
import shop.foundation.outbox.Relay;
import shop.foundation.outbox.Sent;
import shop.foundation.outbox.Watch;
import shop.ordering.PlaceOrder;
import shop.ordering.aws.CheckoutConsumer;
import shop.ordering.aws.DynamoDbOrderHistory;
import shop.ordering.aws.DynamoDbOrders;
import shop.ordering.aws.OrderOutbox;
import shop.ordering.aws.OrderingApi;
import shop.ordering.aws.OrderingRelay;
import shop.ordering.aws.OrderingWatch;
import shop.product.aws.DynamoDbProducts;
import shop.product.aws.ProductApi;
import shop.receipts.WriteReceipt;
import shop.receipts.aws.DynamoDbReceipts;
import shop.receipts.aws.OrderPlacedConsumer;
import shop.receipts.aws.ReceiptsApi;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The shop's function classes, each with what it meets the world through. */
final class FunctionClasses {
  private static final String PRODUCT_API = "https://product.example/dev/";
  private static final String ORDERING_API = "https://ordering.example/dev/";

  /** Real signatures have the time in them, and no one to look at them here. */
  private static final Signature SIGNATURE = (uri, body) -> Map.of(HttpToApi.SIGNED, "by its role");

  private final ShopSpec spec;
  private final Simulation time;
  private final AwsHttp toTables;
  private final AwsHttp toBus;

  FunctionClasses(
      ShopSpec spec, Simulation time, FaultPlan faults, AwsEndpoint tables, AwsEndpoint bus) {
    this.spec = spec;
    this.time = time;
    this.toTables = new AwsHttp(time, faults, tables);
    this.toBus = new AwsHttp(time, faults, bus);
  }

  RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> product(
      InstantSource clock) {
    return new ProductApi(
        new DynamoDbProducts(dynamoDb(), spec.products(), most -> Strand.current().sleep(most)),
        () -> SimulatedInvocation.current().nextId());
  }

  RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> basket(
      InstantSource clock, SimulatedApi product, Duration pricesHold) {
    var http = new HttpToApi(product, FunctionClasses::ofProduct, time);
    return new BasketApi(
        new DynamoDbBaskets(dynamoDb(), spec.baskets(), new AtOnce(time)),
        new HttpCatalogue(http, PRODUCT_API, SIGNATURE, HttpCatalogue.LONGEST_CALL),
        ORDERING_API,
        pricesHold,
        () -> SimulatedInvocation.current().nextId(),
        clock,
        spec.keysKept());
  }

  RequestHandler<Map<String, Object>, Map<String, Object>> watch(InstantSource clock) {
    return new BasketWatch(watch(CheckoutOutbox.in(dynamoDb(), spec.baskets()), clock));
  }

  RequestHandler<Map<String, Object>, Map<String, Object>> orderWatch(InstantSource clock) {
    return new OrderingWatch(watch(OrderOutbox.in(dynamoDb(), spec.orders()), clock));
  }

  private Watch watch(Outbox outbox, InstantSource clock) {
    return new Watch(
        outbox,
        Clients.client(EventBridgeClient.builder(), time, toBus),
        spec.bus(),
        new AtOnce(time),
        clock,
        () -> Strand.current().sleep(Watch.A_MOMENT));
  }

  RequestHandler<DynamodbEvent, StreamsEventResponse> relay(InstantSource clock) {
    return new BasketRelay(relay(CheckoutOutbox.in(dynamoDb(), spec.baskets()), clock));
  }

  RequestHandler<DynamodbEvent, StreamsEventResponse> orderRelay(InstantSource clock) {
    return new OrderingRelay(relay(OrderOutbox.in(dynamoDb(), spec.orders()), clock));
  }

  private Relay relay(Outbox outbox, InstantSource clock) {
    return new Relay(
        Clients.client(EventBridgeClient.builder(), time, toBus),
        spec.bus(),
        new Sent(outbox, clock));
  }

  RequestHandler<SQSEvent, SQSBatchResponse> consumer(InstantSource clock) {
    return new CheckoutConsumer(
        new PlaceOrder(new DynamoDbOrders(dynamoDb(), spec.orders(), clock)));
  }

  RequestHandler<SQSEvent, SQSBatchResponse> receipts(InstantSource clock) {
    return new OrderPlacedConsumer(
        new WriteReceipt(new DynamoDbReceipts(dynamoDb(), spec.receipts())));
  }

  RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> receiptsApi(
      InstantSource clock) {
    return new ReceiptsApi(new DynamoDbReceipts(dynamoDb(), spec.receipts()));
  }

  RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> ordering(
      InstantSource clock) {
    return new OrderingApi(new DynamoDbOrderHistory(dynamoDb(), spec.orders(), new AtOnce(time)));
  }

  private DynamoDbClient dynamoDb() {
    return Clients.client(DynamoDbClient.builder(), time, toTables);
  }

  private static ShopRequest ofProduct(HttpRequest request) {
    return new ShopRequest(
        request.method(),
        "/lookup",
        Map.of(),
        Map.of(),
        Map.of("X-Correlation-Id", request.headers().firstValue("X-Correlation-Id").orElse("")),
        SentBody.of(request));
  }
}
