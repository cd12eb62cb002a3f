package course.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import acceptance.shop.ExactJson;
import com.fasterxml.jackson.databind.JsonNode;
import course.why.RunningShop;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records a checkout and compares it with the figures from which costs are computed. */
class CheckoutUseIT {
  private static final int BYTES_BESIDE_A_LINE = 26;
  private static final List<String> FUNCTIONS =
      List.of(
          "product-api",
          "basket-api",
          "basket-relay",
          "ordering-checkout",
          "ordering-relay",
          "receipts-consumer",
          "ordering-api");

  /** Two relays mark what they have sent, and two consumers delete what they have read. */
  private static final int ENDS = 4;

  private final RunningShop shop = RunningShop.shared();
  private final Meter meter = new Meter();

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void a_checkout_uses_what_its_price_is_computed_from(int lines) {
    CheckoutUse.Use told = CheckoutUse.read().of(lines);
    // What it uses in a month is computed without checkouts: docs/decisions/0032.
    for (String watch : List.of("shop-dev-basket-watch", "shop-dev-ordering-watch")) {
      shop.call("events", "DisableRule", ExactJson.object().put("Name", watch));
    }
    List<String> products = Stream.generate(shop::sell).limit(lines).toList();
    shop.watch(meter);
    checkOut(products); // A poll that is already waiting does not pass the meter; later ones do.

    long began = Instant.now().toEpochMilli();
    checkOut(products);
    shop.send("OrderingStack", "order/" + shop.id("ada"), null);
    meter.stop();

    assertThat(meter.units())
        .usingRecursiveComparison()
        .withComparatorForType(Comparator.naturalOrder(), BigDecimal.class)
        .isEqualTo(told.units());
    assertThat(meter.eventBytes()).isCloseTo(told.eventBytes(), withinPercentage(20));
    assertThat(logBytesSince(began)).isCloseTo(told.logBytes(), withinPercentage(30));
  }

  @Test
  void a_basket_of_fifty_products_asks_the_catalogue_as_often_as_one_of_a_single_product() {
    List<String> products = Stream.generate(shop::sell).limit(50).toList();
    shop.watch(meter);

    meter.start();
    shop.fill("full", products);
    meter.stop();

    assertThat(meter.units())
        .usingRecursiveComparison()
        .withComparatorForType(Comparator.naturalOrder(), BigDecimal.class)
        .ignoringFields("table-write")
        .isEqualTo(
            Map.of(
                "api-request", BigDecimal.TWO,
                "invocation", BigDecimal.TWO,
                "table-read", BigDecimal.valueOf(50)));
    System.out.println("A basket of fifty products: " + meter.units());
  }

  private void checkOut(List<String> products) {
    meter.start();
    shop.checkOut(products);
    await("the receipt").atMost(Duration.ofSeconds(60)).until(() -> meter.ended() == ENDS);
  }

  private long logBytesSince(long began) {
    return FUNCTIONS.stream()
        .map(function -> ExactJson.object().put("logGroupName", "/aws/lambda/shop-dev-" + function))
        .map(input -> shop.call("logs", "FilterLogEvents", input.put("startTime", began)))
        .flatMap(answer -> answer.path("events").valueStream())
        .mapToLong(CheckoutUseIT::bytes)
        .sum();
  }

  private static long bytes(JsonNode line) {
    return line.path("message").asText().getBytes(StandardCharsets.UTF_8).length
        + BYTES_BESIDE_A_LINE;
  }
}
