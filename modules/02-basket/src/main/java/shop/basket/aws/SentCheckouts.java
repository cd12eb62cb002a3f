package shop.basket.aws;

import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Marks what has been sent: the checkout waits no longer, and from then on its record expires.
 * Until then it must not: it is the only thing that still knows the whole checkout.
 */
public record SentCheckouts(DynamoDbClient dynamoDb, String table, InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(SentCheckouts.class);
  private static final Duration KEPT = Duration.ofDays(7);

  /** Returns false if the mark could not be made; whoever sends the checkout again tries again. */
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
      LOG.warn("{} is sent, but not marked", checkout.key(), e);
      return false;
    }
  }
}
