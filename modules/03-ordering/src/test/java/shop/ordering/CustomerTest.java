package shop.ordering;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.foundation.RuleBroken;

class CustomerTest {
  private static final String CARD = "4111111111111111";

  /** Every place where a number can be cut in two. */
  static IntStream cuts() {
    return IntStream.rangeClosed(1, CARD.length() - 1);
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void a_card_number_split_over_two_fields_is_refused(int cut) {
    var head = CARD.substring(0, cut);
    var tail = CARD.substring(cut);

    refused(head, tail, "ada@example.com", "1 Road");
    refused(tail, head, "ada@example.com", "1 Road");
    refused("Ada", head, tail + "@example.com", "1 Road");
    refused(head, "\u2013", tail + "@example.com", "1 Road");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 Road 4111", "4111 1111 Road", "41 Road, flat 11, 11111 Town"})
  void an_address_may_have_numbers(String address) {
    assertThatCode(() -> new Customer("Ada", "Byron 2nd", "ada1815@example.com", address))
        .doesNotThrowAnyException();
  }

  @Test
  void a_card_number_split_over_token_and_last_digits_is_refused() {
    assertThatThrownBy(() -> new Payment("tok_411111111111", "1111"))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("token and cardLast4 together");
  }

  private static void refused(String firstName, String lastName, String email, String address) {
    assertThatThrownBy(() -> new Customer(firstName, lastName, email, address))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("payment card number");
  }
}
