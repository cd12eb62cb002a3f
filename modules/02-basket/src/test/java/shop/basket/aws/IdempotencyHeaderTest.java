package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.basket.CheckOutBasket;
import shop.basket.Customer;
import shop.basket.IdempotencyKey;
import shop.basket.Payment;
import shop.foundation.Caller;
import shop.foundation.CorrelationId;
import shop.foundation.Malformed;
import shop.foundation.RuleBroken;
import shop.foundation.UserName;
import shop.foundation.aws.ApiRequest;

class IdempotencyHeaderTest {
  private static final String UUID = "8e03978e-40d5-43e8-bc93-6894a57f9324";

  @Test
  void a_request_without_the_header_has_no_key() {
    assertThat(key(Map.of(), "London", 1)).isNull();
  }

  @Test
  void quotes_are_not_part_of_a_key() {
    assertThat(value("\"" + UUID + "\"")).isEqualTo(UUID);
    assertThat(value(UUID)).isEqualTo(UUID);
    assertThat(value("  \"two words\" ")).isEqualTo("two words");
    assertThat(value("\"a \\\"b\\\" \\\\\"")).isEqualTo("a \"b\" \\");
  }

  @Test
  void what_is_no_string_in_quotes_is_malformed() {
    for (var sent :
        List.of(
            "",
            "\"\"",
            "\"",
            "\"a",
            "a\"",
            "\"a\"b\"",
            "a b",
            "\"a\", \"b\"",
            "\"a\";q=1",
            "a,b",
            "\"\u00e9\"",
            "\"\t\"",
            "\"\\n\"",
            ":YWJj:",
            "\"a\\\"",
            "\u2028",
            "'a'")) {
      refused(sent);
    }
    value("\"" + "x".repeat(IdempotencyKey.LONGEST) + "\"");
    refused("\"" + "x".repeat(IdempotencyKey.LONGEST + 1) + "\"");
    refused("x".repeat(IdempotencyKey.LONGEST + 1));
  }

  @Test
  void every_printable_text_is_a_key_and_comes_back_from_its_quotes() {
    var random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      var text =
          random
              .ints(1 + random.nextInt(IdempotencyKey.LONGEST), ' ', '~' + 1)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      assertThat(value("\"" + text.replaceAll("([\"\\\\])", "\\\\$1") + "\"")).isEqualTo(text);
    }
  }

  @Test
  void a_card_number_is_no_key() {
    assertThatThrownBy(() -> value("\"4111 1111 1111 1111\"")).isInstanceOf(RuleBroken.class);
  }

  @Test
  void an_id_is_a_key_whatever_its_digits() {
    assertThat(value("4111111111111111a")).isEqualTo("4111111111111111a");
  }

  @Test
  void the_fingerprint_tells_what_is_asked_for_and_seen() {
    var asked = print("London", 1);

    assertThat(print("London", 1)).isEqualTo(asked);
    assertThat(print("Paris", 1)).isNotEqualTo(asked);
    assertThat(print("London", 2)).isNotEqualTo(asked);
    assertThat(asked).doesNotContain("London", "tok_");
  }

  private static void refused(String sent) {
    assertThatThrownBy(() -> value(sent)).as("<%s>", sent).isInstanceOf(Malformed.class);
  }

  private static String value(String sent) {
    return Objects.requireNonNull(key(Map.of("idempotency-key", sent), "London", 1)).value();
  }

  private static String print(String address, long seen) {
    return Objects.requireNonNull(key(Map.of("idempotency-key", "k"), address, seen)).fingerprint();
  }

  private static @Nullable IdempotencyKey key(
      Map<String, String> headers, String address, long seen) {
    var body =
        new CheckOutBasket.Request(
            new UserName("ada"),
            new Customer("Ada", "Lovelace", "ada@example.com", address),
            new Payment("tok_12345678", null));
    var request =
        new ApiRequest(
            "POST",
            "/basket/checkout",
            Map.of(),
            Map.of(),
            headers,
            "",
            "https://shop.example/",
            new CorrelationId("test-1"),
            Caller.ANYBODY);
    return IdempotencyHeader.of(request, body, seen);
  }
}
