package see;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.LocalCloud;
import localcloud.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody uses the page's forms in a real browser: buys, breaks, mends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyIT {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final String HOSTILE = "<img src=x onerror=document.title='hacked'>";
  private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path folder;

  private LocalCloud cloud;
  private Browser browser;
  private Customers customers;

  @BeforeAll
  void open() {
    cloud = LocalCloud.start(Options.forTests());
    cloud.deploy(ROOT.resolve("modules/05-system/target/cdk.out"));
    customers = new Customers(cloud);
    customers.welcome();
    customers.mayBuy("not-there-yet");
    browser = new Browser(folder.resolve("profile"));
    browser.size(1280, 900, false);
    browser.open(cloud.page() + "#do");
    offer();
  }

  @AfterAll
  void close() {
    browser.close();
    cloud.close();
  }

  @BeforeEach
  void look() {
    browser.forgetComplaints();
    browser.size(1280, 900, false);
    browser.open("about:blank");
    browser.open(cloud.page() + "#do");
    await().atMost(PATIENCE).until(() -> browser.text("see-do form").contains("Request"));
  }

  @Test
  void a_mug_is_bought_by_the_forms_and_its_order_arrives_on_the_map() {
    browser.size(1280, 1050, false);
    buy();
    browser.see("location.hash = '#map'");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.text(".edge.source text").split("×")).hasSize(3));
    browser.see("scrollTo(0, 0)");
    browser.picture(ROOT.resolve("tools/hostile/target/see/bought.png"));
    browser.see("location.hash = '#do'");
    browser.choose("select[name=route]", "GET /order/{userName}");
    await().atMost(PATIENCE).until(() -> browser.text("see-do form").contains("userName"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              browser.press("Send");
              assertThat(browser.text(".answer pre")).contains("\"orderId\"").contains(HOSTILE);
            });

    assertThat(browser.see("document.title")).isEqualTo("What runs here – local cloud");
    assertThat(browser.see("document.images.length")).isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoever_is_not_signed_in_is_refused() {
    browser.choose("select[name=user]", "nobody");
    browser.choose("select[name=route]", "GET /basket/{userName}");
    browser.fill("userName", "somebody");

    send("401");
  }

  @Test
  void the_basket_of_another_is_refused() {
    browser.choose("select[name=route]", "GET /basket/{userName}");
    browser.fill("userName", "somebody-else");

    send("403");
  }

  @Test
  void a_delivery_that_fails_and_the_next_one_are_in_one_time_line() {
    String fault = "see-change form:nth-of-type(2) label:nth-of-type(";
    browser.choose(fault + "1) select", "dies just before");
    browser.choose(fault + "2) select", "ordering-checkout");
    browser.press("Break it");
    await().atMost(PATIENCE).until(() -> browser.text(".said").contains("waits for the next call"));
    buy();
    await().atMost(PATIENCE).until(() -> browser.text(".edge.source text").contains("failed"));
    browser.choose("see-change form:nth-of-type(1) select", "15 minutes");
    browser.press("Move");
    browser.press("See its way");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(browser.text(".steps .result")).contains("FunctionError");
              assertThat(browser.text(".steps > li > p")).contains("min later");
              assertThat(browser.text(".steps > li:last-child"))
                  .contains("PutItem")
                  .contains("200");
            });
    browser.picture(ROOT.resolve("tools/hostile/target/see/second-delivery.png"));
  }

  @Test
  void a_form_shows_what_to_type_instead() {
    browser.choose("select[name=route]", "POST /basket/checkout");

    assertThat(browser.text("see-do > details pre"))
        .contains("/basket/checkout")
        .contains("$(./course sign-in ada)")
        .contains("\"firstName\":\"Ada\"")
        .doesNotContain("{sub}");
  }

  @Test
  void the_clock_moves_by_the_page() {
    var before = cloud.clock().instant();
    browser.press("Move");

    await().atMost(PATIENCE).until(() -> browser.text(".said").contains("It is now"));
    assertThat(cloud.clock().instant()).isAfter(before.plusSeconds(60));
  }

  @Test
  void an_event_source_is_switched_off_and_on_again() {
    browser.press("Switch off");
    await().atMost(PATIENCE).until(() -> browser.text("see-change").contains("is off"));
    browser.press("Switch on");

    await().atMost(PATIENCE).until(() -> !browser.text("see-change").contains("is off"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_dead_letter_is_looked_at_without_receiving_it_and_goes_back() {
    String queue = cloud.outputs("EventBusStack").get("OrderDeadLetterQueueUrl");
    customers.call(
        "sqs",
        "SendMessage",
        Customers.input("QueueUrl", queue).put("MessageBody", "<b>no order</b>"));
    String name = queue.substring(queue.lastIndexOf('/') + 1);
    browser.open(cloud.page() + "#stored/" + "queue%2F" + name);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(browser.text(".stored"))
                    .contains("received 0 times")
                    .contains("<b>no order</b>"));
    browser.open(cloud.page() + "#do");
    await().atMost(PATIENCE).until(() -> browser.text(".node.bad .state").contains("1 dead"));
    browser.press("Redrive");

    await().atMost(PATIENCE).until(() -> browser.text(".said").contains("on their way back"));
    await().atMost(PATIENCE).until(() -> browser.text(".node.bad .state").isEmpty());
  }

  @Test
  void what_is_stored_is_shown_as_text() {
    browser.open(cloud.page() + "#stored");
    await().atMost(PATIENCE).until(() -> browser.text("see-stored nav").contains("Products"));
    browser.press("Products");

    await().atMost(PATIENCE).until(() -> browser.text(".stored pre").contains(HOSTILE));
    assertThat(browser.see("document.images.length")).isEqualTo(0L);
    assertThat(browser.violations()).isEmpty();
  }

  @Test
  void a_story_of_the_search_is_stepped_to_its_end() {
    browser.open(cloud.page() + "#told");
    browser.upload("see-told input", ROOT.resolve("tools/search/stories/closed/tried.story"));
    await().atMost(PATIENCE).until(() -> browser.text(".told").contains("POST /basket"));
    assertThat(browser.text(".node.pointed .label")).contains("basket");
    while (!browser.see("document.querySelector('.forward').disabled").equals(true)) {
      browser.press("Forward");
    }

    assertThat(browser.text(".told [aria-current]")).contains("no function ever tried");
    browser.press("Back");
    assertThat(browser.text(".told [aria-current]")).contains("is set aside");
    assertThat(browser.violations()).isEmpty();
  }

  @Test
  void the_books_pictures_routes_and_commands_lead_into_the_page_while_the_shop_runs() {
    try (Book book = Book.open(ROOT)) {
      browser.open(book.page());
      await().atMost(PATIENCE).until(book::isAsked);
      assertThat(browser.see("document.querySelectorAll('.live, a').length")).isEqualTo(0L);

      book.shopRunsAt(cloud.page());
      browser.open(book.page());
      await().atMost(PATIENCE).until(() -> browser.text(".live").contains("See it live"));
      assertThat(browser.violations()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.text(".live"))
          .contains("Let it happen: dies-after", "Send GET /order/ada, as grace");
      assertThat(browser.text("a > code")).isEqualTo("POST /basket");
      follow("a:has(> code)");
      assertThat(browser.see("document.querySelector('select[name=route]').value"))
          .asString()
          .endsWith("POST /basket");

      browser.open(book.page());
      await().atMost(PATIENCE).until(() -> browser.text(".live").contains("as nobody"));
      follow(".live a[href*='%40GET']");
      assertThat(browser.see("document.querySelector('select[name=user]').value")).isEqualTo("");
      send("401");
    }
  }

  /** In this tab, as somebody who clicks on it: it comes from a page of another origin. */
  private void follow(String link) {
    browser.see("document.querySelector(\"" + link + "\").target = '_self'");
    browser.click(link);
    await().atMost(PATIENCE).until(() -> browser.text("see-do form").contains("Request"));
  }

  @ParameterizedTest
  @CsvSource({"390, false", "390, true", "1280, false", "1280, true"})
  void nothing_is_wrong_for_assistive_technology_and_nothing_is_too_wide(int width, boolean dark) {
    browser.size(width, 900, dark);

    assertThat(browser.violations()).isEmpty();
    assertThat(browser.see("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    browser.picture(
        ROOT.resolve("tools/hostile/target/see/do-" + width + (dark ? "-dark" : "") + ".png"));
  }

  /** The shopkeeper adds a product, whose name tries to become markup. */
  private void offer() {
    await().atMost(PATIENCE).until(() -> browser.text("see-do form").contains("Request"));
    browser.choose("select[name=user]", "keeper");
    browser.choose("select[name=route]", "POST /product");
    browser.fill("name", HOSTILE);
    send("201");
    Matcher id = ID.matcher(browser.text(".answer pre"));
    assertThat(id.find()).isTrue();
    customers.mayBuy(id.group(1));
  }

  private void buy() {
    send("201");
    browser.press("Next: POST /basket/checkout");
    await().atMost(PATIENCE).until(() -> browser.text("see-do form").contains("payment"));
    send("202");
  }

  private void send(String status) {
    browser.press("Send");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.text(".answer .status")).isEqualTo(status));
  }
}
