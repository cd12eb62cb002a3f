package shop.basket.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.text;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.basket.BasketCheckedOut;
import shop.foundation.Timestamp;
import shop.foundation.outbox.Announcement;
import shop.foundation.outbox.Waiting;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/**
 * A checkout that waits for the relay, in the baskets' table (AWS Prescriptive Guidance,
 * "Transactional outbox pattern"). It has no expiry: DynamoDB deletes it some time after it was
 * sent.
 *
 * @param sequenceNumber its place in the table's stream; its key, if it was read from the table
 * @param key its partition key
 * @param orderDate missing in records of before it was an attribute; EventBridge then takes the
 *     time of the call
 * @param event the event's detail, as JSON
 */
record OutboxRecord(
    String sequenceNumber,
    String key,
    String correlationId,
    @Nullable Timestamp orderDate,
    String event)
    implements Announcement {
  /** No user name contains a {@code #}, so no basket is ever mistaken for a checkout. */
  static final String KEY_PREFIX = "checkout#";

  private static final String SOURCE = "shop.basket";
  private static final String DETAIL_TYPE = "CheckoutBasket";

  /** The item that the table stores. */
  static Map<String, AttributeValue> of(BasketCheckedOut checkout) {
    return Map.of(
        "pk",
        text(KEY_PREFIX + checkout.orderId()),
        "event",
        text(CheckoutDetail.of(checkout)),
        "correlationId",
        text(checkout.correlationId().value()),
        "orderDate",
        text(checkout.orderDate().toString()),
        Waiting.WAITING,
        text(Waiting.shard(checkout.orderId())));
  }

  /** Reads the item that the table's stream delivers. */
  static OutboxRecord read(DynamodbStreamRecord change) {
    var item = change.getDynamodb().getNewImage();
    return new OutboxRecord(
        change.getDynamodb().getSequenceNumber(),
        textOf(item, "pk"),
        textOf(item, "correlationId"),
        item.containsKey("orderDate") ? Timestamp.parse(textOf(item, "orderDate")) : null,
        textOf(item, "event"));
  }

  /** Reads the item from the table itself. */
  static OutboxRecord read(Map<String, AttributeValue> item) {
    var key = attribute(item, "pk").s();
    return new OutboxRecord(
        key,
        key,
        attribute(item, "correlationId").s(),
        Timestamp.parse(attribute(item, "orderDate").s()),
        attribute(item, "event").s());
  }

  @Override
  public @Nullable Timestamp since() {
    return orderDate;
  }

  @Override
  public PutEventsRequestEntry toEntry(String busName) {
    return PutEventsRequestEntry.builder()
        .eventBusName(busName)
        .source(SOURCE)
        .detailType(DETAIL_TYPE)
        .time(orderDate == null ? null : orderDate.instant())
        .detail(event)
        .build();
  }

  private static String textOf(
      Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> item,
      String name) {
    return Objects.requireNonNull(item.get(name), name).getS();
  }
}
