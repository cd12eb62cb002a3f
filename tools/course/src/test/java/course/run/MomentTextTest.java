package course.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTextTest {
  @Test
  void a_time_span_has_a_number_and_a_unit() {
    assertThat(MomentText.ago("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(MomentText.ago("10m")).isEqualTo(Duration.ofMinutes(10));
    assertThat(MomentText.ago("2h")).isEqualTo(Duration.ofHours(2));
    assertThat(MomentText.ago("1d")).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "m", "-1m", "1w", "99999999999s"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> MomentText.ago(text)).hasMessageContaining("10m");
  }

  @Test
  void an_age_is_given_in_its_largest_units() {
    Instant start = Instant.parse("2026-01-01T10:00:00Z");
    assertThat(MomentText.since(start, start.plusSeconds(59))).endsWith(", 59 s ago");
    assertThat(MomentText.since(start, start.plusSeconds(60))).endsWith(", 1 min ago");
    assertThat(MomentText.since(start, start.plusSeconds(7_500))).endsWith(", 2 h 5 min ago");
  }
}
