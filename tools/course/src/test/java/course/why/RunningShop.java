package course.why;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.ExactJson;
import acceptance.shop.Senders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import course.aws.Endpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;
import localcloud.report.Progress;
import org.jspecify.annotations.Nullable;

/** The whole shop on a local cloud, with ways to watch and to break it. */
public final class RunningShop {
  /**
   * The lock of the classes that share it: what a checkout costs is counted before any breaks it.
   */
  public static final String NAME = "the running shop";

  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Path ASSEMBLY = ROOT.resolve("modules/05-system/target/cdk.out");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static @Nullable RunningShop shared;

  private final LocalCloud cloud = LocalCloud.start(Options.forTests());
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final Set<String> broken = ConcurrentHashMap.newKeySet();

  /** The shop that all tests in this JVM share; it ends with the JVM. */
  public static synchronized RunningShop shared() {
    if (shared == null) {
      shared = new RunningShop();
    }
    return shared;
  }

  private RunningShop() {
    cloud
        .gateway()
        .add(
            (call, onwards) ->
                broken.contains(call.operation())
                    ? Reply.error(AwsException.validation("broken by a test"))
                    : onwards.apply(call));
    cloud.deploy(ASSEMBLY);
    Senders.openAt(cloud.endpoint());
  }

  /** The id of a shopper, who signs up when first asked for. */
  public String id(String shopper) {
    return ids.computeIfAbsent(shopper, name -> Senders.newShopper(cloud.endpoint(), name));
  }

  public String endpoint() {
    return cloud.endpoint().toString();
  }

  /** What {@code ./course why} says; without an id, about the last one that did not arrive. */
  String why(@Nullable String id) {
    Why why = new Why();
    why.id = id;
    StringWriter out = new StringWriter();
    why.answer(new Endpoint(cloud.endpoint().toString()), ROOT, new PrintWriter(out));
    return out.toString();
  }

  /** Goes from a product to an accepted checkout; returns the order's id. */
  String checkOut() {
    return checkOut(sell());
  }

  /** Puts a product on sale; returns its id. */
  public String sell() {
    return post(
            "ProductStack",
            "product",
            """
            {"name": "Lamp", "category": "light", "price": {"amount": 12.50, "currency": "EUR"}}
            """)
        .path("id")
        .asText();
  }

  /** Fills a basket with these products. */
  public HttpResponse<String> fill(String user, List<String> products) {
    String items =
        products.stream()
            .map(id -> String.format(Locale.ROOT, "{\"productId\": \"%s\", \"quantity\": 2}", id))
            .collect(Collectors.joining(","));
    HttpResponse<String> basket =
        send(
            "BasketStack",
            "basket",
            String.format(Locale.ROOT, "{\"userName\": \"%s\", \"items\": [%s]}", id(user), items));
    assertThat(basket.statusCode()).as(basket.body()).isEqualTo(201);
    return basket;
  }

  /** Goes from a basket with this product to an accepted checkout; returns the order's id. */
  public String checkOut(String product) {
    return checkOut(List.of(product));
  }

  /** Goes from a basket with these products to an accepted checkout; returns the order's id. */
  public String checkOut(List<String> products) {
    HttpResponse<String> basket = fill("ada", products);
    HttpResponse<String> checkout =
        send(
            "BasketStack",
            "basket/checkout",
            String.format(
                Locale.ROOT,
                """
                {"userName": "%s", "customer": {"firstName": "Ada", "lastName": "Lovelace",
                 "email": "ada@example.org", "address": "12 St James Square, London"},
                 "payment": {"token": "tok_visa4242", "cardLast4": "4242"}}
                """,
                id("ada")),
            "If-Match",
            basket.headers().firstValue("ETag").orElseThrow());
    assertThat(checkout.statusCode()).as(checkout.body()).isEqualTo(202);
    return ExactJson.read(checkout.body()).path("orderId").asText();
  }

  /**
   * Sends a request to a stack's API: a GET, or a POST if there is a body.
   *
   * @param headers more of them, each name before its value
   */
  public HttpResponse<String> send(
      String stack, String path, @Nullable String body, String... headers) {
    URI uri = URI.create(cloud.outputs(stack).get("ApiUrl") + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).header("Content-Type", "application/json");
    Senders.sender(body == null ? "GET" : "POST", uri, body)
        .ifPresent(sender -> request.header("Authorization", sender.token()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(
          (body == null ? request : request.POST(BodyPublishers.ofString(body))).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Calls AWS as the account's root does. */
  public JsonNode call(String service, String operation, JsonNode input) {
    Reply reply = cloud.gateway().call(Call.json(service, operation, Caller.ROOT, input));
    assertThat(reply.status()).as(() -> operation + ": " + reply.output()).isEqualTo(200);
    return reply.output();
  }

  /** Lets every call of every service pass a checkpoint from now on. */
  public void watch(Checkpoint checkpoint) {
    cloud.gateway().add(checkpoint);
  }

  String queue() {
    return cloud.outputs("EventBusStack").get("OrderQueueUrl");
  }

  void breakCalls(String operation) {
    broken.add(operation);
  }

  /** Deploys a stack without the statement of the resource whose action is {@code action}. */
  void revoke(String stack, String resource, String action, Path copy) throws IOException {
    try (Stream<Path> files = Files.list(ASSEMBLY)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path file = copy.resolve(stack + ".template.json");
    JsonNode template = MAPPER.readTree(file.toFile());
    template
        .path("Resources")
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().startsWith(resource)) {
                remove(entry.getValue().at("/Properties/PolicyDocument/Statement"), action);
              }
            });
    MAPPER.writeValue(file.toFile(), template);
    cloud.deploy(copy, List.of(stack), Progress.SILENT);
  }

  void repair() {
    broken.clear();
    cloud.deploy(ASSEMBLY);
  }

  private static void remove(JsonNode statements, String action) {
    for (Iterator<JsonNode> each = ((ArrayNode) statements).elements(); each.hasNext(); ) {
      if (each.next().path("Action").toString().contains(action)) {
        each.remove();
        return;
      }
    }
    throw new IllegalStateException("No statement allows " + action + ": " + statements);
  }

  private JsonNode post(String stack, String path, String body) {
    HttpResponse<String> answer = send(stack, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return ExactJson.read(answer.body());
  }
}
