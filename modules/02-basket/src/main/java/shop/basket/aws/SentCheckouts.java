package shop.basket.aws;

import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.foundation.aws.AwsClients;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Marks what has been sent: the checkout waits no longer, and from then on its record expires.
 * Until then it must not: it is the only thing that still knows the whole checkout.
 *
 * @param tried how old a checkout may be that comes again because its mark could not be made
 */
public record SentCheckouts(
    DynamoDbClient dynamoDb, String table, InstantSource clock, Duration tried) {
  private static final Logger LOG = LoggerFactory.getLogger(SentCheckouts.class);
  private static final Duration KEPT = Duration.ofDays(7);

  /**
   * Time for two whole batches in which every call takes as long as it may. A mark that fails for
   * so long fails for a reason that more attempts do not mend, and the orders behind it wait.
   */
  public static final Duration TRIED =
      AwsClients.LONGEST_CALL.multipliedBy(2L * (1 + BasketRelay.MOST_ENTRIES));

  /** Tries as long as the relay does. */
  public SentCheckouts(DynamoDbClient dynamoDb, String table, InstantSource clock) {
    this(dynamoDb, table, clock, TRIED);
  }

  /**
   * Returns false if the mark could not be made and the checkout must come again for it. An older
   * one need not: it is sent, and keeps waiting, so that the watch sees it.
   */
  boolean mark(OutboxRecord checkout) {
    try {
      dynamoDb.updateItem(
          r ->
              r.tableName(table)
                  .key(Map.of("pk", text(checkout.key())))
                  .updateExpression("SET expiresAt = :expiry REMOVE waiting")
                  .conditionExpression("attribute_exists(waiting)")
                  .expressionAttributeValues(
                      Map.of(":expiry", number(clock.instant().plus(KEPT).getEpochSecond()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      // Sent before, or written before there was a mark: it has its expiry.
      return true;
    } catch (SdkException e) {
      boolean again = isYoung(checkout);
      LOG.warn("{} is sent, but not marked; it comes again: {}", checkout.key(), again, e);
      return !again;
    }
  }

  private boolean isYoung(OutboxRecord checkout) {
    var accepted = checkout.orderDate();
    return accepted != null && clock.instant().isBefore(accepted.instant().plus(tried));
  }
}
