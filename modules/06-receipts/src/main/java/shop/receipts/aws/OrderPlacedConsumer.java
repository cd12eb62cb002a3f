package shop.receipts.aws;

import static shop.foundation.aws.TimeLeft.hasTime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
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
import shop.receipts.WriteReceipt;
import shop.receipts.WriteReceipt.AlreadyWritten;
import shop.receipts.WriteReceipt.Outcome;
import shop.receipts.WriteReceipt.Refused;
import shop.receipts.WriteReceipt.Written;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function {@code receipts-consumer}: takes placed orders from the receipt queue, each on its
 * own. A message that it reports as failed is delivered again and ends as a dead letter; its
 * neighbours do not.
 */
public final class OrderPlacedConsumer implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(OrderPlacedConsumer.class);

  private static final String CORRELATION_ID = "correlation_id";

  static {
    Logs.writeJson();
  }

  private final WriteReceipt writeReceipt;

  /** Called by Lambda, in its INIT phase. */
  public OrderPlacedConsumer() {
    this(
        new WriteReceipt(
            new DynamoDbReceipts(
                AwsClients.client(DynamoDbClient.builder()), Settings.required("TABLE_NAME"))));
  }

  public OrderPlacedConsumer(WriteReceipt writeReceipt) {
    this.writeReceipt = writeReceipt;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var records = Objects.requireNonNullElse(event.getRecords(), List.<SQSMessage>of());
    return Logs.during(context, () -> new SQSBatchResponse(write(records, context)));
  }

  /** Processes the messages one by one; returns those that must be delivered again. */
  private List<BatchItemFailure> write(List<SQSMessage> messages, Context context) {
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
      return isWritten(message, outcomeOf(message));
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
      var placed = OrderPlacedEnvelope.read(message.getBody());
      var receipt = placed.toReceipt();
      MDC.put(CORRELATION_ID, receipt.correlationId().value());
      return writeReceipt.write(receipt, placed.total());
    } catch (Malformed e) {
      return new Refused(e.getMessage());
    } catch (RuleBroken e) {
      return new Refused(e.getMessage());
    }
  }

  private static boolean isWritten(SQSMessage message, Outcome outcome) {
    return switch (outcome) {
      case Written(var orderId) -> {
        LOG.info("The receipt of order {} is written", orderId);
        yield true;
      }
      case AlreadyWritten(var orderId) -> {
        LOG.info("The receipt of order {} was already written", orderId);
        yield true;
      }
      case Refused(var reason) -> {
        LOG.error("Message {} is refused: {}", message.getMessageId(), reason);
        yield false;
      }
    };
  }
}
