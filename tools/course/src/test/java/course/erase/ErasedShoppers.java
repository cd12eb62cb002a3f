package course.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acceptance.shop.ExactJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.aws.AwsTool;
import course.deploy.DeployedShop;
import course.deploy.DeploymentStage;
import course.deploy.DeploymentTarget;
import course.why.RunningShop;
import erasure.Accounts;
import erasure.Erasure;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** Shoppers of a running shop, and what they leave in its tables. */
record ErasedShoppers(RunningShop shop, DeployedShop deployed, Erasure erasure, Accounts accounts) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  ErasedShoppers(RunningShop shop) {
    this(shop, deployed(shop.endpoint()));
  }

  private ErasedShoppers(RunningShop shop, DeployedShop deployed) {
    this(shop, deployed, Erase.erasure(deployed), Erase.accounts(deployed));
  }

  /** A client of the shop's cloud. */
  <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder) {
    return deployed.client(builder);
  }

  private static DeployedShop deployed(String endpoint) {
    Path root = Path.of(System.getProperty("repository.root"));
    return new DeployedShop(
        new DeploymentTarget(new AwsTool(root, endpoint), root, Optional.of(endpoint)),
        DeploymentStage.dev);
  }

  void checkOut(String name) {
    HttpResponse<String> basket = shop.fill(name, List.of(shop.sell()));
    ObjectNode checkout = ExactJson.object().put("userName", shop.id(name));
    checkout
        .putObject("customer")
        .put("firstName", "Eve")
        .put("lastName", "Adams")
        .put("email", "eve@example.org")
        .put("address", "12 St James Square, London");
    checkout.putObject("payment").put("token", "tok_visa4242");
    HttpResponse<String> answer =
        shop.send(
            "BasketStack",
            "basket/checkout",
            checkout.toString(),
            "If-Match",
            basket.headers().firstValue("ETag").orElseThrow(),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  /** An order, a checkout that was sent, its receipt, and another basket. */
  void leaveTraces(String name) {
    String id = shop.id(name);
    checkOut(name);
    await("the order").atMost(PATIENCE).until(() -> orders(id) == 1);
    awaitThrough(id);
    shop.fill(name, List.of(shop.sell()));
  }

  /** Nothing of the shopper's waits to be sent any more: no checkout, and no order. */
  void awaitThrough(String id) {
    await("all is sent")
        .atMost(PATIENCE)
        .until(() -> Stream.concat(traces(id), ordered(id)).noneMatch(item -> item.has("waiting")));
  }

  /** What the baskets' table has about a user. */
  Stream<JsonNode> traces(String id) {
    return items(erasure.baskets()).filter(item -> item.toString().contains(id));
  }

  long orders(String id) {
    return ordered(id).count();
  }

  private Stream<JsonNode> ordered(String id) {
    return items(erasure.orders()).filter(item -> item.toString().contains(id));
  }

  private Stream<JsonNode> items(String table) {
    ObjectNode input = ExactJson.object().put("TableName", table);
    JsonNode page = shop.call("dynamodb", "Scan", input.put("ConsistentRead", true));
    return page.path("Items").valueStream();
  }
}
