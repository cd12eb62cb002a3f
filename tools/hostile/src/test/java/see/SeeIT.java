package see;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody looks at the page in a real browser while a checkout becomes an order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeeIT {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path CDK_OUT = ROOT.resolve("modules/05-system/target/cdk.out");
  private static final String HOSTILE = "<img src=x onerror=document.title='hacked'>";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path folder;

  private LocalCloud cloud;
  private Browser browser;

  @BeforeAll
  void open() {
    cloud = LocalCloud.start(Options.forTests());
    cloud.deploy(CDK_OUT);
    browser = new Browser(folder.resolve("profile"));
  }

  @BeforeEach
  void look() {
    browser.forgetComplaints();
    browser.size(1280, 900, false);
    browser.open(cloud.page());
    await().atMost(PATIENCE).until(() -> browser.text("#connection").equals("Live"));
    await()
        .atMost(PATIENCE)
        .until(() -> browser.see("document.querySelector('.node.function .state')") != null);
  }

  @AfterAll
  void close() {
    browser.close();
    cloud.close();
  }

  @Test
  void the_map_has_every_function_table_and_queue_of_the_templates() throws IOException {
    assertThat(browser.see("document.querySelectorAll('.node.function').length"))
        .isEqualTo(declared("Lambda::Function"));
    assertThat(browser.see("document.querySelectorAll('.node.table').length"))
        .isEqualTo(declared("DynamoDB::Table"));
    assertThat(browser.see("document.querySelectorAll('.node.queue, .node.dead').length"))
        .isEqualTo(declared("SQS::Queue"));
    assertThat(browser.text(".node.bus .label")).isEqualTo("shop-dev");
  }

  @Test
  void a_checkout_that_was_announced_becomes_an_order_on_the_map() throws IOException {
    announce();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(browser.text(".edge.target text")).contains("×");
              assertThat(browser.text(".edge.source text")).contains("×");
            });
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.text(".requests")).contains("PutEvents"));
    browser.picture(ROOT.resolve("tools/hostile/target/see/map.png"));
  }

  @Test
  void a_request_opens_as_a_time_line_over_all_asynchronous_hops() throws IOException {
    openStory(announce());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(browser.text(".steps .call").lines())
                    .contains("PutEvents", "SendMessage", "Invoke", "PutItem"));
    assertThat(browser.text(".steps dd"))
        .contains("dynamodb:PutItem")
        .contains("REPORT")
        .contains("checkouts matches");
    assertThat(browser.violations()).isEmpty();
  }

  @Test
  void a_rule_that_does_not_match_says_which_field_is_the_reason() throws IOException {
    openStory(announce("SomethingElse"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(browser.text(".steps dd li"))
                    .contains("does not match")
                    .contains(
                        "detail-type must be [\"CheckoutBasket\"], and is \"SomethingElse\""));
  }

  @Test
  void a_name_with_markup_is_shown_as_text() throws IOException {
    openStory(announce());

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.text(".steps pre")).contains(HOSTILE));
    assertThat(browser.see("document.title")).isEqualTo("What runs here – local cloud");
    assertThat(browser.see("document.images.length")).isEqualTo(0L);
  }

  @ParameterizedTest
  @CsvSource({"390, false", "390, true", "1280, false", "1280, true"})
  void nothing_is_wrong_for_assistive_technology_and_nothing_is_too_wide(int width, boolean dark) {
    browser.size(width, 900, dark);
    browser.click(".node.function");
    await().atMost(PATIENCE).until(() -> browser.text(".facts h4").contains("In"));

    assertThat(browser.violations()).isEmpty();
    assertThat(browser.see("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    browser.picture(
        ROOT.resolve("tools/hostile/target/see/" + width + (dark ? "-dark" : "") + ".png"));
  }

  @Test
  void an_address_that_is_no_longer_remembered_says_so() {
    browser.open(cloud.page() + "#request/1-00000000-000000000000000000000000");
    browser.open(cloud.page() + "?again#request/1-00000000-000000000000000000000000");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(browser.text("#story h2")).isEqualTo("No longer remembered"));
  }

  @Test
  void a_recorded_flow_is_stepped_forwards_and_backwards_with_what_lies_where() throws IOException {
    long before = cloud.hops().count();
    String order = announce();
    await()
        .atMost(PATIENCE)
        .until(() -> cloud.recorded(before).contains("\\\"orderId\\\":\\\"" + order));
    Path file = Files.writeString(folder.resolve("flow.json"), cloud.recorded(before));
    tell(file);

    browser.press("Forward");
    assertThat(browser.text(".stepper span")).startsWith("2 of ");
    forwardTo(() -> browser.text("#now").contains("now in Orders"));
    assertThat(browser.text(".node.table .state")).contains("1 row");
    assertThat(browser.text(".node.pointed .label")).contains("Orders");
    browser.click(".node.table .label");
    browser.press("Back");
    assertThat(browser.text(".node.table .state")).doesNotContain("1 row");
    browser.open(cloud.page() + "#map");
    await().atMost(PATIENCE).until(() -> browser.text(".node.table .state").contains("table"));
    assertThat(browser.text("#now")).isEmpty();
  }

  /**
   * It was recorded by a check of the step order-date, of a shop that dates orders by its clock.
   */
  @ParameterizedTest
  @CsvSource({"390, true", "1280, false"})
  void the_flow_of_a_learners_wrong_solution_shows_where_it_went_wrong(int width, boolean dark) {
    browser.size(width, 844, dark);
    tell(Path.of("src/test/resources/see/failed-check.json").toAbsolutePath());

    assertThat(browser.text("#about")).contains("recorded story");
    assertThat(browser.text("#told h3")).contains("dated at the checkout, however late it arrives");
    forwardTo(() -> browser.text("#now").contains("<b>my own line</b>"));
    forwardTo(() -> browser.text("#now").contains("now in Orders"));
    assertThat(browser.violations()).isEmpty();
    assertThat(browser.see("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    browser.picture(ROOT.resolve("tools/hostile/target/see/flow-" + width + ".png"));
    forwardTo(() -> browser.see("document.querySelector('.forward').disabled").equals(true));
    assertThat(browser.text(".told [aria-current]")).contains("Expected: ", "Came: ");
    assertThat(browser.text(".node.table .state")).contains("1 row");
    assertThat(browser.complaints()).isEmpty();
  }

  private void tell(Path file) {
    browser.open(cloud.page() + "#told");
    await().atMost(PATIENCE).until(() -> browser.text("see-told").contains("A file with"));
    browser.upload("see-told input", file);
    await().atMost(PATIENCE).until(() -> !browser.text(".told").isEmpty());
  }

  private void forwardTo(BooleanSupplier place) {
    while (!place.getAsBoolean()) {
      browser.press("Forward");
    }
  }

  @Test
  void no_page_of_an_api_reads_what_the_page_shows() {
    browser.open(cloud.outputs("ProductStack").get("ApiUrl") + "nothing");

    for (String path : List.of("", "drawing", "requests", "events")) {
      assertThat(browser.fetch(cloud.page() + path, "GET")).as(path).isEqualTo("TypeError");
      String here = cloud.endpoint() + cloud.page().getPath() + path;
      assertThat(browser.fetch(here, "GET")).as(path).isEqualTo("403");
    }
  }

  @Test
  void the_page_needs_no_exception_from_its_policy_and_takes_no_post() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.fetch(cloud.page().toString(), "POST")).isEqualTo("405");
    String other = "http://see.localhost:" + cloud.endpoint().getPort() + "/_localcloud/hops";
    assertThat(browser.fetch(other, "GET")).isEqualTo("403");
  }

  /** How many resources of a type the shop's templates declare. */
  private static long declared(String type) throws IOException {
    long count = 0;
    try (var templates = Files.newDirectoryStream(CDK_OUT, "*.template.json")) {
      for (Path template : templates) {
        count +=
            Files.readString(template, StandardCharsets.UTF_8)
                    .split(Pattern.quote("\"AWS::" + type + "\""), -1)
                    .length
                - 1L;
      }
    }
    return count;
  }

  /** Finds a request by an id that is somewhere in it, and opens it. */
  private void openStory(String id) {
    browser.type("input[type=search]", id);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                browser
                    .see(
                        "document.querySelectorAll('.requests[data-wanted=\""
                            + id
                            + "\"] li').length")
                    .equals(1L));
    browser.click(".requests a");
  }

  /** An event as the contract has it, for a customer with a hostile name. */
  private String announce() throws IOException {
    return announce("CheckoutBasket");
  }

  private String announce(String type) throws IOException {
    String order = UUID.randomUUID().toString();
    String example =
        Files.readString(
            ROOT.resolve("contracts/examples/checkout-basket/valid/checkout-basket.v1.json"),
            StandardCharsets.UTF_8);
    String event =
        example
            .replaceFirst("(\"orderId\": *\")[^\"]+", "$1" + order)
            .replaceFirst("(\"productName\": *\")[^\"]+", "$1" + HOSTILE);
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input
        .putArray("Entries")
        .addObject()
        .put("EventBusName", cloud.outputs("EventBusStack").get("BusName"))
        .put("Source", "shop.basket")
        .put("DetailType", type)
        .put("Detail", event);
    Reply reply = cloud.gateway().call(Call.json("events", "PutEvents", Caller.ROOT, input));
    assertThat(reply.output().path("FailedEntryCount").asInt(-1)).isZero();
    return order;
  }
}
