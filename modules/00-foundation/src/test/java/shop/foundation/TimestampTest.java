package shop.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
  private static final long YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  @Test
  void zeros_are_shown_so_that_texts_sort_as_moments_do() {
    assertThat(new Timestamp(Instant.parse("2026-11-22T10:15:30Z")))
        .hasToString("2026-11-22T10:15:30.000Z");
    assertThat(new Timestamp(Instant.parse("2026-11-22T10:15:30.129999Z")))
        .hasToString("2026-11-22T10:15:30.129Z");
  }

  @Test
  void what_is_written_is_read_again() {
    var random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      var instant =
          Instant.ofEpochSecond(random.nextLong(YEAR_9999), random.nextInt(1_000_000_000));

      var read = Timestamp.parse(new Timestamp(instant).toString());

      assertThat(read.instant()).isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T10:15:30Z",
        "2026-11-22T10:15:30.12Z",
        "2026-11-22T10:15:30.1234Z",
        "2026-11-22t10:15:30.123z",
        "2026-11-22T10:15:30.123+01:00",
        "2026-11-22T24:00:00.000Z",
        "2026-11-22T23:59:60.000Z",
        "2026-02-30T10:15:30.123Z",
        ""
      })
  void any_other_form_is_refused(String text) {
    assertThatThrownBy(() -> Timestamp.parse(text)).isInstanceOf(Malformed.class);
  }
}
