package shop.basket.aws;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import shop.foundation.Json;
import shop.foundation.Timestamp;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** An outbox record as the table's stream brings it, and the event it becomes. */
record RelayedCheckout(String sequenceNumber, String correlationId, String detail) {
  private static final String SOURCE = "shop.basket";
  private static final String DETAIL_TYPE = "CheckoutBasket";

  static RelayedCheckout of(JsonNode streamRecord) {
    var change = streamRecord.path("dynamodb");
    var image = change.path("NewImage");
    return new RelayedCheckout(
        change.path("SequenceNumber").asText(),
        image.path("correlationId").path("S").asText(),
        image.path("event").path("S").asText());
  }

  PutEventsRequestEntry toEntry(String busName) {
    return PutEventsRequestEntry.builder()
        .eventBusName(busName)
        .source(SOURCE)
        .detailType(DETAIL_TYPE)
        .time(Json.read(detail, Dated.class).orderDate().instant())
        .detail(detail)
        .build();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Dated(Timestamp orderDate) {}
}
