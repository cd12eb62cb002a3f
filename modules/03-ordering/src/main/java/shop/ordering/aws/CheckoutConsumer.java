package shop.ordering.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import shop.foundation.Malformed;
import shop.foundation.RuleBroken;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.BatchHandler;
import shop.foundation.aws.Settings;
import shop.foundation.aws.TimeLeft;
import shop.ordering.PlaceOrder;
import shop.ordering.PlaceOrder.AlreadyPlaced;
import shop.ordering.PlaceOrder.Outcome;
import shop.ordering.PlaceOrder.Placed;
import shop.ordering.PlaceOrder.Refused;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function {@code ordering-checkout}: takes checkouts from the order queue, each on its own. A
 * message it reports as failed comes again, and ends as a dead letter; its neighbours do not.
 */
public final class CheckoutConsumer extends BatchHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CheckoutConsumer.class);

  private static final String CORRELATION_ID = "correlation_id";

  private final PlaceOrder placeOrder;

  /** As Lambda makes it, in its INIT phase. */
  public CheckoutConsumer() {
    this(
        new PlaceOrder(
            new DynamoDbOrders(
                AwsClients.client(DynamoDbClient.builder()), Settings.required("TABLE_NAME"))));
  }

  public CheckoutConsumer(PlaceOrder placeOrder) {
    this.placeOrder = placeOrder;
  }

  @Override
  protected List<String> failuresOf(List<JsonNode> records, TimeLeft timeLeft) {
    return records.stream()
        .filter(record -> !(hasTime(timeLeft) && isDone(record)))
        .map(CheckoutConsumer::messageId)
        .toList();
  }

  /**
   * For one more. When the table is slow, the rest comes again; if the function ran out of time
   * instead, all would, and those that are placed would lose one of their receives, too.
   */
  private static boolean hasTime(TimeLeft timeLeft) {
    return timeLeft.isEnoughFor(AwsClients.LONGEST_CALL);
  }

  /** Whether the queue may forget the message. */
  private boolean isDone(JsonNode record) {
    try {
      return isDone(record, outcomeOf(record));
    } catch (RuntimeException e) {
      // Whatever it was, it must not fail the neighbours. The message comes again.
      LOG.error("Message {} failed", messageId(record), e);
      return false;
    } finally {
      MDC.remove(CORRELATION_ID);
    }
  }

  private Outcome outcomeOf(JsonNode record) {
    try {
      var checkout = CheckoutEnvelope.read(record.path("body").asText());
      MDC.put(CORRELATION_ID, checkout.order().correlationId().value());
      return placeOrder.place(checkout);
    } catch (Malformed e) {
      return new Refused(e.getMessage());
    } catch (RuleBroken e) {
      return new Refused(e.getMessage());
    }
  }

  private static boolean isDone(JsonNode record, Outcome outcome) {
    return switch (outcome) {
      case Placed(var orderId) -> {
        LOG.info("Order {} is placed", orderId);
        yield true;
      }
      case AlreadyPlaced(var orderId) -> {
        LOG.info("Order {} was already placed", orderId);
        yield true;
      }
      case Refused(var reason) -> {
        LOG.error("Message {} is refused: {}", messageId(record), reason);
        yield false;
      }
    };
  }

  private static String messageId(JsonNode record) {
    return record.path("messageId").asText();
  }
}
