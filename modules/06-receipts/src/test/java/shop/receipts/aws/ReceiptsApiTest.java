package shop.receipts.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.foundation.Caller;
import shop.foundation.CorrelationId;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiRequest;
import shop.receipts.InMemoryReceipts;
import shop.receipts.Samples;

class ReceiptsApiTest {
  private static final String ORDER_ID = "7f0c1c52-4b0e-4d4c-9a3a-2f6f3c1d8e90";

  private final InMemoryReceipts receipts = new InMemoryReceipts();
  private final ReceiptsApi api = new ReceiptsApi(receipts);
  private Caller caller = new Caller("ada", Set.of());

  @BeforeEach
  void write() {
    receipts.add(Samples.receipt());
  }

  @Test
  void a_shopper_sees_the_receipt_of_the_own_order() {
    var answer = get(ORDER_ID);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(ReceiptView.of(Samples.receipt()));
    assertThat(get(ORDER_ID.toUpperCase(Locale.ROOT)).status()).isEqualTo(200);
  }

  @Test
  void nobody_else_does_but_a_shopkeeper() {
    caller = new Caller("bob", Set.of());
    assertThat(get(ORDER_ID).status()).isEqualTo(403);
    caller = Caller.ANYBODY;
    assertThat(get(ORDER_ID).status()).isEqualTo(403);
    caller = new Caller("eve", Set.of(Caller.SHOPKEEPER));
    assertThat(get(ORDER_ID).status()).isEqualTo(200);
  }

  @Test
  void an_order_without_a_receipt_is_not_found() {
    var answer = get("00000000-0000-4000-8000-000000000001");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).asString().contains("no receipt", "ask again in a moment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711", "1-1-1-1-1", "", ORDER_ID + "0"})
  void what_is_not_the_number_of_an_order_is_refused(String text) {
    var answer = get(text);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).asString().contains("is a UUID, such as");
  }

  @Test
  void no_receipt_can_be_written_here() {
    assertThat(api.answer(request("POST", ORDER_ID)).status()).isEqualTo(404);
  }

  private Answer get(String orderId) {
    return api.answer(request("GET", orderId));
  }

  private ApiRequest request(String method, String orderId) {
    return new ApiRequest(
        method,
        "/receipt/{orderId}",
        Map.of("orderId", orderId),
        Map.of(),
        Map.of(),
        "",
        "https://shop.example/dev/",
        new CorrelationId("test-1"),
        caller);
  }
}
