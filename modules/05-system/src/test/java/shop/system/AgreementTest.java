package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import shop.basket.Basket;
import shop.basket.WantedItem;
import shop.foundation.stack.ShopStage;
import shop.product.ProductIds;

/** What two modules must agree on, though neither may know the other. */
class AgreementTest {
  private final Templates templates = Templates.of(ShopStage.DEV);

  /**
   * Otherwise a message is delivered again while Lambda still retries its batch (AWS Lambda guide,
   * "Creating and configuring an Amazon SQS event source mapping").
   */
  @Test
  void a_message_stays_invisible_for_six_timeouts_of_its_consumer() {
    var queue = properties("EventBusStack", "AWS::SQS::Queue", "OrderQueue");
    var consumer = properties("OrderingStack", "AWS::Lambda::Function", "Checkout");

    var timeout = consumer.path("Timeout").asInt();
    assertThat(timeout).isPositive();
    assertThat(queue.path("VisibilityTimeout").asInt()).isGreaterThanOrEqualTo(6 * timeout);
  }

  /** Otherwise a full basket could not be filled, or an id that one takes the other refuses. */
  @Test
  void the_catalogue_answers_whatever_a_basket_can_ask() {
    assertThat(ProductIds.MOST).isGreaterThanOrEqualTo(Basket.MOST_ITEMS);
    assertThat(ProductIds.ID.pattern()).isEqualTo(WantedItem.PRODUCT_ID.pattern());
  }

  private JsonNode properties(String stack, String type, String idPrefix) {
    var found =
        templates.resources(stack, type).entrySet().stream()
            .filter(resource -> resource.getKey().startsWith(idPrefix))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst().getValue().path("Properties");
  }
}
