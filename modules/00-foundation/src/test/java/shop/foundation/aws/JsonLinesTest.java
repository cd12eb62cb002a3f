package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import shop.foundation.CardForms;
import shop.foundation.CardNumbers;

class JsonLinesTest {
  private static final long SEED = Long.getLong("seed", 1);

  /** The table may have one that an older rule let in. */
  @Test
  void no_line_shows_a_card_number_wherever_it_comes_from() {
    for (var form : new CardForms(SEED).draw(2_000)) {
      var event = new LogRecord(Level.INFO, "Message of " + form.replace("{", "(") + " failed");
      event.setThrown(new IllegalStateException(form));
      String line;
      try (var _ = MDC.putCloseable("correlation_id", form)) {
        line = new JsonLines().format(event);
      }

      assertThat(CardNumbers.isIn(JsonEscapes.undone(line)))
          .as("seed %d: %s", SEED, line)
          .isFalse();
      assertThat(line).contains("Message of ", " failed", "IllegalStateException");
    }
  }

  @Test
  void ids_and_times_stay_as_they_are() {
    var text = "Order 7f0c1c52-4b0e-4d4c-9a3a-2f6f3c1d8e90 of 2026-11-22T10:15:30.123Z is placed";

    assertThat(new JsonLines().format(new LogRecord(Level.INFO, text))).contains(text);
  }
}
