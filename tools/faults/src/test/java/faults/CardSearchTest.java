package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardSearchTest {
  private final CardSearch search = new CardSearch(List.of("4012 8888 8888 1881"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for 4012 8888 8888 1881.",
        "4012888888881881",
        "4012-8888.8888/1881",
        "GET /basket/4012%208888%208888%201881",
        "/4012%25208888%25208888%25201881",
        "%34012888888881881",
        "{\"address\":\"\\u0034012888888881881\"}",
        "\\\\u0034012888888881881"
      })
  void a_number_is_found_however_it_is_spelled(String text) {
    assertThat(search.finds(text)).isTrue();
  }

  @Test
  void other_digits_are_not_found() {
    assertThat(search.finds("4012 8888 8888 188 and %zz and \\u00")).isFalse();
  }
}
