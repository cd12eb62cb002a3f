package shop.receipts.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.foundation.Json;
import shop.receipts.Samples;

class ReceiptRecordTest {

  @Test
  void a_receipt_survives_the_table() {
    var receipt = Samples.receiptOf(List.of(Samples.NOTEBOOKS, Samples.PEN));

    assertThat(ReceiptRecord.read(ReceiptRecord.of(receipt))).isEqualTo(receipt);
  }

  /** DynamoDB takes no attribute without a value. */
  @Test
  void a_line_without_a_colour_has_no_attribute_for_it() {
    var record = ReceiptRecord.of(Samples.receiptOf(List.of(Samples.PEN)));

    assertThat(record.get("lines").l().getFirst().m()).doesNotContainKey("colour");
  }

  @Test
  void a_receipt_is_kept_for_ten_years() {
    var receipt = Samples.receipt();
    var date = receipt.orderDate().instant().atOffset(ZoneOffset.UTC);
    long end = Long.parseLong(ReceiptRecord.of(receipt).get("expiresAt").n());

    assertThat(end)
        .isBetween(date.plusYears(10).toEpochSecond(), date.plusYears(11).toEpochSecond());
  }

  @Test
  void the_api_shows_sums() {
    assertThat(Json.write(ReceiptView.of(Samples.receipt())))
        .contains("\"lineTotal\":{\"amount\":25.00,\"currency\":\"EUR\"}")
        .contains("\"total\":{\"amount\":104.90,\"currency\":\"EUR\"}")
        .contains("\"orderDate\":\"2026-11-22T10:15:30.123Z\"", "\"userName\":\"ada\"")
        .contains("\"correlationId\":\"web-4711\"");
  }
}
