package see;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import localcloud.LocalCloud;
import localcloud.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import shop.system.ShopApp;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** A web site's page, in a real browser, calls the APIs of a shop that lists its origin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebShopIT {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MUG =
      """
      {"name":"Mug","category":"tableware","price":{"amount":12.5,"currency":"EUR"}}\
      """;

  @TempDir static Path folder;

  private final WebSite site = new WebSite();
  private final List<String> invocations = new CopyOnWriteArrayList<>();
  private LocalCloud cloud;
  private Customers customers;
  private Browser browser;

  @BeforeAll
  void open() {
    cloud = LocalCloud.start(Options.forTests());
    cloud.deploy(assembly(site.own()));
    cloud
        .gateway()
        .add(
            (call, onwards) -> {
              if (call.operation().equals("Invoke")) {
                invocations.add(call.input().path("httpMethod").asText());
              }
              return onwards.apply(call);
            });
    customers = new Customers(cloud);
    customers.welcome();
    browser = new Browser(folder.resolve("profile"));
  }

  private static Path assembly(String origin) {
    Path cdkOut = folder.resolve("cdk.out");
    App app =
        new App(
            AppProps.builder()
                .analyticsReporting(false)
                .context(Map.of("webOrigins", origin))
                .outdir(cdkOut.toString())
                .build());
    ShopApp.addShop(app, ROOT.resolve("modules"));
    app.synth();
    return cdkOut;
  }

  @BeforeEach
  void forget() {
    invocations.clear();
  }

  @AfterAll
  void close() {
    browser.close();
    cloud.close();
    site.close();
  }

  @Test
  void a_page_of_a_listed_origin_takes_a_mug_from_the_catalogue_to_an_order() {
    browser.open(site.own());
    Map<String, String> keeper = signedIn("keeper");
    Map<String, String> ada = signedIn("ada");
    JsonNode added = call("POST", "ProductStack", "product", keeper, MUG);
    assertThat(added.path("status").asInt()).isEqualTo(201);
    assertThat(added.path("location").asText()).contains("/product/");

    JsonNode shown = call("GET", added.path("location").asText(), Map.of(), null);
    String basket =
        String.format(
            Locale.ROOT,
            "{\"userName\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":2}]}",
            customers.id("ada"),
            body(shown).path("id").asText());
    JsonNode filled = call("POST", "BasketStack", "basket", ada, basket);
    assertThat(filled.path("status").asInt()).isEqualTo(201);
    assertThat(filled.path("etag").asText()).startsWith("\"");

    JsonNode accepted = checkOut(ada, filled.path("etag").asText());
    assertThat(accepted.path("status").asInt()).as("the checkout: %s", accepted).isEqualTo(202);
    String order = body(accepted).path("orderId").asText();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode orders = call("GET", accepted.path("location").asText(), ada, null);
              assertThat(orders.path("body").asText()).contains(order);
            });
    assertThat(invocations).as("what the functions were asked").doesNotContain("OPTIONS");
  }

  @Test
  void a_page_of_a_listed_origin_is_told_why_it_is_refused() {
    browser.open(site.own());

    JsonNode nobody = call("GET", "BasketStack", "basket/ada", Map.of(), null);
    assertThat(nobody.path("status").asInt()).isEqualTo(401);
    assertThat(body(nobody).path("remedy").asText()).isNotEmpty();
    JsonNode others = call("GET", "BasketStack", "basket/somebody", signedIn("ada"), null);
    assertThat(others.path("status").asInt()).isEqualTo(403);
  }

  @Test
  void a_page_of_any_other_origin_reads_nothing_and_reaches_no_function() {
    Map<String, String> ada = signedIn("ada");
    for (String page : List.of(site.other(), WebSite.withoutOrigin())) {
      browser.open(page);
      // Without a preflight it is refused all the same, perhaps in an error that all may read.
      JsonNode products = call("GET", "ProductStack", "product", Map.of(), null);
      assertThat(products.path("status").asInt()).isIn(0, 403);
      assertThat(products.path("body").asText()).doesNotContain("items");
      assertThat(call("POST", "ProductStack", "product", ada, MUG).path("status").asInt()).isZero();
    }

    assertThat(invocations).isEmpty();
  }

  private JsonNode checkOut(Map<String, String> ada, String tag) {
    ObjectNode checkout = JSON.createObjectNode().put("userName", customers.id("ada"));
    checkout
        .putObject("customer")
        .put("firstName", "Ada")
        .put("lastName", "Lovelace")
        .put("email", "ada@example.org")
        .put("address", "12 St James Square, London");
    checkout.putObject("payment").put("token", "tok_visa4242").put("cardLast4", "4242");
    Map<String, String> headers = new TreeMap<>(ada);
    headers.put("If-Match", tag);
    headers.put("Idempotency-Key", "one-click");
    return call("POST", "BasketStack", "basket/checkout", headers, checkout.toString());
  }

  private Map<String, String> signedIn(String name) {
    return Map.of("Authorization", customers.token(name), "Content-Type", "application/json");
  }

  private JsonNode call(
      String method, String stack, String path, Map<String, String> headers, String body) {
    return call(method, cloud.outputs(stack).get("ApiUrl") + path, headers, body);
  }

  private JsonNode call(String method, String url, Map<String, String> headers, String body) {
    return JSON.valueToTree(browser.call(method, url, headers, body));
  }

  private static JsonNode body(JsonNode answer) {
    try {
      return JSON.readTree(answer.path("body").asText());
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + answer, e);
    }
  }
}
