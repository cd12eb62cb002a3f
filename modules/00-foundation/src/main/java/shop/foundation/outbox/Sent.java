package shop.foundation.outbox;

import static shop.foundation.aws.Attributes.number;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.foundation.aws.AwsClients;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Marks what has been sent: it waits no longer, and from then on it expires. Until then it must
 * not: it is the only thing that still knows the whole announcement.
 *
 * @param tried how old an announcement may be that comes again because its mark could not be made
 */
public record Sent(Outbox outbox, InstantSource clock, Duration tried) {
  private static final Logger LOG = LoggerFactory.getLogger(Sent.class);

  /**
   * Time for two whole batches in which every call takes as long as it may. A mark that fails for
   * so long fails for a reason that more attempts do not mend, and the orders behind it wait.
   */
  public static final Duration TRIED =
      AwsClients.LONGEST_CALL.multipliedBy(2L * (1 + Relay.MOST_ENTRIES));

  /** Tries as long as a relay does. */
  public Sent(Outbox outbox, InstantSource clock) {
    this(outbox, clock, TRIED);
  }

  /**
   * Returns false if the mark could not be made and the announcement must come again for it. An
   * older one need not: it is sent, and keeps waiting, so that the watch sees it.
   */
  boolean mark(Announcement announcement) {
    try {
      outbox.dynamoDb().updateItem(mark(announcement.key()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      // Sent before, or written before there was a mark: nothing is left to do.
      return true;
    } catch (SdkException e) {
      boolean again = isYoung(announcement);
      LOG.warn("{} is sent, but not marked; it comes again: {}", announcement.key(), again, e);
      return !again;
    }
  }

  private UpdateItemRequest mark(String key) {
    var expiry = clock.instant().plus(outbox.kept()).getEpochSecond();
    return UpdateItemRequest.builder()
        .tableName(outbox.table())
        .key(outbox.keyOf(key))
        .updateExpression("SET expiresAt = :expiry REMOVE waiting")
        .conditionExpression("attribute_exists(waiting)")
        .expressionAttributeValues(Map.of(":expiry", number(expiry)))
        .build();
  }

  private boolean isYoung(Announcement announcement) {
    var since = announcement.since();
    return since != null && clock.instant().isBefore(since.instant().plus(tried));
  }
}
