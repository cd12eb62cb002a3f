package shop.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.foundation.Malformed;

class OrderedOnTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2026-11-22T10:15:30.123Z"})
  void a_day_and_a_moment_are_prefixes_of_an_orders_date(String text) {
    assertThat("2026-11-22T10:15:30.123Z").startsWith(OrderedOn.parse(text).beginning());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-11", "2026-13-01", "22.11.2026", "2026-11-22T10:15"})
  void anything_else_is_refused(String text) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> OrderedOn.parse(text));
  }

  @Test
  void a_day_that_no_calendar_has_is_refused() {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> OrderedOn.parse("2026-02-30"));
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> OrderedOn.parse("2026-02-30T10:15:30.123Z"));
  }
}
