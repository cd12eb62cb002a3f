package shop.foundation.outbox;

import org.jspecify.annotations.Nullable;
import shop.foundation.Timestamp;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** What a table has recorded for others, and the event bus has to hear of. */
public interface Announcement {

  /** Its place in the table's stream; its key, if it was read from the table. */
  String sequenceNumber();

  /** Its partition key. */
  String key();

  String correlationId();

  /** Since when it waits; missing in records of before it was an attribute. */
  @Nullable Timestamp since();

  PutEventsRequestEntry toEntry(String busName);
}
