package course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import acceptance.shop.ExactJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.aws.Endpoint;
import course.aws.Erasure;
import course.aws.Shoppers;
import course.run.Failure;
import course.why.RunningShop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import picocli.CommandLine;

@ResourceLock(RunningShop.NAME)
class EraseIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CUSTOMER = "12 St James Square, London";

  private static final RunningShop SHOP = RunningShop.shared();
  private static final String BASKETS = table("BasketStack");
  private static final String ORDERS = table("OrderingStack");
  private static final Trouble TROUBLE = new Trouble();

  private final Shoppers shoppers = new Shoppers(new Endpoint(SHOP.endpoint()));

  /** What does not work, as somebody wants it. */
  private static final class Trouble implements Checkpoint {
    /** The erasing process dies at the call after these. */
    private volatile int callsLeft = Integer.MAX_VALUE;

    private volatile boolean busIsOut;

    @Override
    public Reply pass(Call call, Function<Call, Reply> onwards) {
      boolean dead = call.caller().equals(Caller.ROOT) && callsLeft-- <= 0;
      return dead || (busIsOut && call.operation().equals("PutEvents"))
          ? Reply.error(AwsException.validation("broken by a test"))
          : onwards.apply(call);
    }
  }

  @BeforeAll
  static void watch() {
    SHOP.watch(TROUBLE);
  }

  @Test
  void of_a_shopper_only_the_orders_stay() {
    String id = SHOP.id("eve");
    leaveTraces("eve");

    String report = erase("eve");

    assertThat(report)
        .containsPattern("SignInStack/Shoppers +erased\n")
        .containsPattern("BasketStack/Baskets +erased: 1\n")
        .containsPattern("BasketStack/Baskets checkout +erased: 1\n")
        .containsPattern("BasketStack/Baskets idempotency +erased: 1\n")
        .containsPattern("EventBusStack/CheckoutArchive +ends by itself within 30 days\n")
        .containsPattern("OrderingStack/Orders +stay: 1, as the order is packed");
    assertThat(traces(id)).isEmpty();
    assertThat(orders(id)).isEqualTo(1);
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> erase("eve"))
        .withMessage("There is no user eve.");
    assertThat(erase("--id", id)).containsPattern("Baskets +erased: 0\n");
  }

  @Test
  void a_checkout_that_was_accepted_becomes_an_order_before_it_is_erased() {
    String id = SHOP.id("mallory");
    TROUBLE.busIsOut = true;
    try {
      checkOut("mallory");

      assertThatExceptionOfType(Failure.class)
          .isThrownBy(() -> erase("mallory"))
          .withMessageContaining("are not orders yet: 1");
    } finally {
      TROUBLE.busIsOut = false;
    }
    assertThat(traces(id)).hasSize(1);
    await("the order").atMost(PATIENCE).until(() -> orders(id) == 1);
    awaitSent(id);

    erase("mallory");

    assertThat(traces(id)).isEmpty();
  }

  @Test
  void an_erasure_that_dies_at_any_call_is_finished_by_the_next() {
    int deaths = 0;
    boolean died = true;
    while (died) {
      String name = "victim-" + deaths;
      String id = SHOP.id(name);
      leaveTraces(name);
      died = diesAfter(deaths, name);
      if (died) {
        erase(exists(name) ? new String[] {name} : new String[] {"--id", id});
        deaths++;
      }
      assertThat(traces(id)).as("after %d calls", deaths).isEmpty();
      assertThat(exists(name)).as("account after %d calls", deaths).isFalse();
    }
    // Who it is, shutting out, two scans, three deletions and the account, at the least.
    assertThat(deaths).isGreaterThan(8);
  }

  private boolean diesAfter(int calls, String name) {
    TROUBLE.callsLeft = calls;
    try {
      erase(name);
      return false;
    } catch (Failure dead) {
      return true;
    } finally {
      TROUBLE.callsLeft = Integer.MAX_VALUE;
    }
  }

  private boolean exists(String name) {
    try {
      shoppers.id(name);
      return true;
    } catch (Failure nobody) {
      return false;
    }
  }

  private String erase(String... words) {
    Erase command = new Erase();
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
    line.parseArgs(words);
    Endpoint endpoint = new Endpoint(SHOP.endpoint());
    command.erase(shoppers, new Erasure(endpoint, BASKETS, ORDERS), ROOT);
    return out.toString();
  }

  private static void checkOut(String name) {
    HttpResponse<String> basket = SHOP.fill(name, List.of(SHOP.sell()));
    ObjectNode checkout = ExactJson.object().put("userName", SHOP.id(name));
    checkout
        .putObject("customer")
        .put("firstName", "Eve")
        .put("lastName", "Adams")
        .put("email", "eve@example.org")
        .put("address", CUSTOMER);
    checkout.putObject("payment").put("token", "tok_visa4242");
    HttpResponse<String> answer =
        SHOP.send(
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
  private static void leaveTraces(String name) {
    String id = SHOP.id(name);
    checkOut(name);
    await("the order").atMost(PATIENCE).until(() -> orders(id) == 1);
    awaitSent(id);
    SHOP.fill(name, List.of(SHOP.sell()));
  }

  private static void awaitSent(String id) {
    await("the checkout is sent")
        .atMost(PATIENCE)
        .until(() -> traces(id).noneMatch(item -> item.has("waiting")));
  }

  /** What the baskets' table has about a user. */
  private static Stream<JsonNode> traces(String id) {
    return items(BASKETS).filter(item -> item.toString().contains(id));
  }

  private static long orders(String id) {
    return items(ORDERS).filter(item -> item.toString().contains(id)).count();
  }

  private static Stream<JsonNode> items(String table) {
    ObjectNode input = ExactJson.object().put("TableName", table);
    JsonNode page = SHOP.call("dynamodb", "Scan", input.put("ConsistentRead", true));
    return StreamSupport.stream(page.path("Items").spliterator(), false);
  }

  private static String table(String stack) {
    return SHOP.call("dynamodb", "ListTables", ExactJson.object())
        .path("TableNames")
        .valueStream()
        .map(JsonNode::asText)
        .filter(name -> name.startsWith(stack))
        .findFirst()
        .orElseThrow();
  }
}
