package shop.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {
  private static final long SEED = Long.getLong("seed", 1);

  @Test
  void card_numbers_are_found_in_whatever_form_people_type_them() {
    assertThat(new CardForms(SEED).draw(20_000))
        .as("of %d separators, seed %d", CardForms.separators(), SEED)
        .allMatch(CardNumbers::isIn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "5555 5555 5555 4444",
        "3782-822463-10005",
        "card 6011.1111.1111.1117, please",
        "tok_4111111111111111",
        "a4111111111111111",
        "room 12 4111 1111 1111 1111 34",
        "{\"a\":\"4222222222222\"}",
        "4111\u00ad1111\u200b1111\u20601111",
        "\u2463\u2460\u2460\u2460 1111 1111 1111",
        "+4111 1111 1111 1111"
      })
  void card_numbers_are_found_in_these_forms_too(String text) {
    assertThat(CardNumbers.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4111111111111112",
        "9111111111111111",
        "12 St James's Square, SW1Y 4JH",
        "2026-11-22T22:21:30.123456+01:00",
        "+44 20 7946 0958",
        "4111 1111 or 1111 1111",
        "41111111111111110000",
        "9780306406157",
        "\uD83D half"
      })
  void other_texts_are_not(String text) {
    assertThat(CardNumbers.isIn(text)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void hardly_any_other_number_is_taken_for_a_card(OtherNumbers kind) {
    var random = new Random(SEED);

    long mistaken =
        Stream.generate(() -> kind.draw.apply(random))
            .limit(100_000)
            .filter(CardNumbers::isIn)
            .count();

    assertThat(mistaken).as("of 100,000, seed %d", SEED).isLessThanOrEqualTo(kind.most);
  }

  @Test
  void an_id_does_not_join_what_stands_around_it() {
    assertThat(CardNumbers.isIn("41111111 abcdef00-1234-4111-8111-111111111111 11111111"))
        .isFalse();
  }

  /** If every digit were compared with every other, this would take hours. */
  @ParameterizedTest
  @ValueSource(strings = {"4", "4 ", "4111 ", "\uFF14\t", "41111111-1111-1111-", "2026-11-22 "})
  void a_text_of_a_million_digits_is_judged_in_one_pass(String part) {
    var text = part.repeat(1_000_000 / part.length());

    assertThat(CardNumbers.isIn(text + " 4111 1111 1111 1111")).isTrue();
  }

  @Test
  void a_number_split_over_two_texts_is_found() {
    assertThatThrownBy(
            () -> AtTheDoor.requireNoCardAcross("a and b", "4111 1111", null, "1111 1111"))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith("a and b together contain a number");
  }
}
