package shop.ordering.aws;

import static shop.foundation.aws.TimeLeft.hasTime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import shop.foundation.Malformed;
import shop.foundation.RuleBroken;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Logs;
import shop.foundation.aws.Settings;
import shop.ordering.PlaceOrder;
import shop.ordering.PlaceOrder.AlreadyPlaced;
import shop.ordering.PlaceOrder.Outcome;
import shop.ordering.PlaceOrder.Placed;
import shop.ordering.PlaceOrder.Refused;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function {@code ordering-checkout}: takes checkouts from the order queue, each on its own. A
 * message that it reports as failed is delivered again and ends as a dead letter; its neighbours do
 * not.
 */
public final class CheckoutConsumer implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(CheckoutConsumer.class);

  private static final String CORRELATION_ID = "correlation_id";

  static {
    Logs.writeJson();
    CheckoutsRead.writeLines();
  }

  private final PlaceOrder placeOrder;

  /** Called by Lambda, in its INIT phase. */
  public CheckoutConsumer() {
    this(
        new PlaceOrder(
            new DynamoDbOrders(
                AwsClients.client(DynamoDbClient.builder()),
                Settings.required("TABLE_NAME"),
                InstantSource.system())));
  }

  public CheckoutConsumer(PlaceOrder placeOrder) {
    this.placeOrder = placeOrder;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var records = Objects.requireNonNullElse(event.getRecords(), List.<SQSMessage>of());
    return Logs.during(context, () -> new SQSBatchResponse(place(records, context)));
  }

  /** Processes the messages one by one; returns those that must be delivered again. */
  private List<BatchItemFailure> place(List<SQSMessage> messages, Context context) {
    var failures = new ArrayList<BatchItemFailure>();
    for (var message : messages) {
      boolean done = hasTime(context) && isDone(message);
      if (!done) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return failures;
  }

  /** Whether the queue may delete the message. */
  private boolean isDone(SQSMessage message) {
    try {
      return isPlaced(message, outcomeOf(message));
    } catch (RuntimeException e) {
      // Whatever failed, the neighbours must not fail with it. The message is delivered again.
      LOG.error("Message {} failed", message.getMessageId(), e);
      return false;
    } finally {
      MDC.remove(CORRELATION_ID);
    }
  }

  private Outcome outcomeOf(SQSMessage message) {
    try {
      var checkout = CheckoutEnvelope.read(message.getBody());
      CheckoutsRead.count(checkout.version());
      var order = checkout.toOrder();
      MDC.put(CORRELATION_ID, order.correlationId().value());
      return placeOrder.place(order, checkout.announcedTotal());
    } catch (Malformed e) {
      return new Refused(e.getMessage());
    } catch (RuleBroken e) {
      return new Refused(e.getMessage());
    }
  }

  private static boolean isPlaced(SQSMessage message, Outcome outcome) {
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
        LOG.error("Message {} is refused: {}", message.getMessageId(), reason);
        yield false;
      }
    };
  }
}
