package shop.ordering.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.textOrNull;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.foundation.Json;
import shop.foundation.Timestamp;
import shop.foundation.outbox.Announcement;
import shop.ordering.Order;
import shop.ordering.OrderPlaced;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/**
 * An order that others have to hear of. Unlike a checkout, it has no record of its own in the
 * outbox: the order stays, so it waits itself (docs/decisions/0038).
 *
 * @param since when it was placed, which may be long after it was bought; missing in orders of
 *     before there was anything to announce
 */
record OrderAnnouncement(String sequenceNumber, @Nullable Timestamp since, Order order)
    implements Announcement {
  private static final String SOURCE = "shop.ordering";
  private static final String DETAIL_TYPE = "OrderPlaced";

  /** Reads the item that the table's stream delivers. */
  static OrderAnnouncement read(DynamodbStreamRecord change) {
    var item = StreamImage.of(change.getDynamodb().getNewImage());
    return of(change.getDynamodb().getSequenceNumber(), item);
  }

  /** Reads the item from the table itself. */
  static OrderAnnouncement read(Map<String, AttributeValue> item) {
    return of(attribute(item, OrderRecord.KEY).s(), item);
  }

  private static OrderAnnouncement of(String sequenceNumber, Map<String, AttributeValue> item) {
    var placed = textOrNull(item.get(OrderRecord.PLACED));
    var since = placed == null ? null : Timestamp.parse(placed);
    return new OrderAnnouncement(sequenceNumber, since, OrderRecord.read(item));
  }

  @Override
  public String key() {
    return order.orderId().toString();
  }

  @Override
  public String correlationId() {
    return order.correlationId().value();
  }

  @Override
  public PutEventsRequestEntry toEntry(String busName) {
    return PutEventsRequestEntry.builder()
        .eventBusName(busName)
        .source(SOURCE)
        .detailType(DETAIL_TYPE)
        .time(order.orderDate().instant())
        .detail(Json.write(OrderPlaced.of(order)))
        .build();
  }
}
