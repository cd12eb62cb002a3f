package shop.foundation;

import static java.util.stream.Collectors.joining;
import static shop.foundation.Rules.require;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's doors refuse beyond the rules of its values: whatever looks like a payment card
 * number (docs/decisions/0013). The doors are the APIs, and the types that describe what their
 * clients ask for.
 *
 * <p>What the shop has accepted is never judged again. Types that are read from a table or an event
 * have no such rule: it becomes stricter from time to time, and what an older one has let in must
 * still be read, listed and placed.
 */
public final class AtTheDoor {
  private AtTheDoor() {}

  /** Requires null, or text that contains no card number. */
  public static void requireNoCard(@Nullable String text, String name) {
    require(
        text == null || !CardNumbers.isIn(text),
        name + " contains a number that looks like a payment card number: remove it");
  }

  /**
   * Requires that no card number is split over these texts, the end of one and the beginning of the
   * next. Those that are null are passed over.
   */
  public static void requireNoCardAcross(String names, @Nullable String... texts) {
    var all = Stream.of(texts).filter(Objects::nonNull).collect(joining("\n"));
    require(
        !CardNumbers.isIn(all),
        names + " together contain a number that looks like a payment card number: remove it");
  }
}
