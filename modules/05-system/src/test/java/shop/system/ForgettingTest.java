package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.stack.ShopStage;
import shop.ordering.aws.OrderOutbox;

/** What the shop knows about a shopper ends by itself, and nothing brings it back (0043). */
class ForgettingTest {

  static Stream<Templates> stages() {
    return Stream.of(ShopStage.DEV, ShopStage.PROD).map(Templates::of);
  }

  /**
   * The order that is there is what tells that a checkout was placed. If it ended first, a checkout
   * from the archive that somebody sends again from the dead letters would bring the address back.
   */
  @ParameterizedTest
  @MethodSource("stages")
  void an_order_is_kept_for_longer_than_its_checkout_can_come_again(Templates of) {
    var archived =
        Duration.ofDays(
            AgreementTest.only(of, "EventBusStack", "AWS::Events::Archive", "CheckoutArchive")
                .path("RetentionDays")
                .asInt());
    var setAside = kept(of, "OrderDeadLetterQueue");

    assertThat(archived).isPositive();
    assertThat(OrderOutbox.KEPT)
        .isGreaterThan(archived.plus(kept(of, "OrderQueue")).plus(setAside.multipliedBy(2)));
  }

  /** Otherwise it would be kept for ever, whatever an item says. */
  @ParameterizedTest
  @MethodSource("stages")
  void every_table_with_data_of_shoppers_lets_its_items_expire(Templates of) {
    for (var stack : List.of("BasketStack", "OrderingStack", "ReceiptsStack")) {
      var table = AgreementTest.only(of, stack, "AWS::DynamoDB::Table", "");
      JsonNode expiry = table.path("TimeToLiveSpecification");

      assertThat(expiry.path("Enabled").asBoolean()).as(stack).isTrue();
      assertThat(expiry.path("AttributeName").asText()).as(stack).isEqualTo("expiresAt");
    }
  }

  private static Duration kept(Templates of, String queue) {
    return Duration.ofSeconds(
        AgreementTest.only(of, "EventBusStack", "AWS::SQS::Queue", queue)
            .path("MessageRetentionPeriod")
            .asInt());
  }
}
