package shop.foundation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.foundation.Rules.requireText;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Zoë", "two\nlines", "\uD83D\uDE00", "שלום", "\uFFFD", "\u200B!"})
  void a_text_may_be_in_any_language(String text) {
    assertThatCode(() -> requireText(text, 10, "name")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"half \uD83D", "\uDE00 half", "\uFFFE", "a\uFFFF", "\u0000", "bell \u0007"})
  void a_character_that_no_queue_carries_is_refused(String text) {
    assertThatThrownBy(() -> requireText(text, 10, "name"))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("name contains an invalid character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "eleven char"})
  void a_text_has_at_least_one_character_and_no_more_than_allowed(String text) {
    assertThatThrownBy(() -> requireText(text, 10, "name"))
        .hasMessage("name has 1 to 10 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00")
  void a_surrogate_pair_counts_as_one_character(String threeFaces) {
    assertThatCode(() -> requireText(threeFaces, 3, "name")).doesNotThrowAnyException();
  }
}
