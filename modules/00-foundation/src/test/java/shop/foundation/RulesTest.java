package shop.foundation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.foundation.Rules.requireText;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Zoë", "two\nlines", "\uD83D\uDE00", "שלום", "\uFFFD", "\u200B!"})
  void a_text_may_be_of_any_language(String text) {
    assertThatCode(() -> requireText(text, 10, "name")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"half \uD83D", "\uDE00 half", "\uFFFE", "a\uFFFF", "\u0000", "bell \u0007"})
  void what_no_queue_would_carry_is_refused_at_the_door(String text) {
    assertThatThrownBy(() -> requireText(text, 10, "name"))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("name has a character in it that is none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "eleven char"})
  void a_text_has_at_least_one_character_and_no_more_than_allowed(String text) {
    assertThatThrownBy(() -> requireText(text, 10, "name"))
        .hasMessage("name has 1 to 10 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00")
  void a_character_that_takes_two_places_is_one(String threeFaces) {
    assertThatCode(() -> requireText(threeFaces, 3, "name")).doesNotThrowAnyException();
  }
}
