package shop.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "5555 5555 5555 4444",
        "3782-822463-10005",
        "card 6011.1111.1111.1117, please",
        "tok_4111111111111111",
        "room 12 4111 1111 1111 1111 34",
        "{\"a\":\"4222222222222\"}"
      })
  void card_numbers_are_found_in_any_usual_form(String text) {
    assertThat(CardNumbers.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4111111111111112",
        "12 St James's Square, SW1Y 4JH",
        "2026-11-22T10:15:30.123Z",
        "+44 20 7946 0958",
        "a4111111111111111",
        "41111111111111110000",
        "9780306406157"
      })
  void other_numbers_are_not(String text) {
    assertThat(CardNumbers.isIn(text)).isFalse();
  }

  @Test
  void an_id_is_not_a_card_number_even_with_the_digits_of_one() {
    assertThat(CardNumbers.isIn("abcdef00-1234-4111-1111-111111111111")).isFalse();
  }
}
