package search.agree;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import localcloud.faults.FaultKind;
import search.choice.Choices;
import search.choice.Decisions;
import search.choice.Seeded;
import search.fault.Fate;

/**
 * Sampled decisions, but only those that the local cloud can be made to do as well. It cannot be
 * made slow or be given wrong clocks; a call that fails with a 500, a bus that never takes what one
 * request wants, spells, late events, and a queue in another order have no fault there either.
 * Nobody clicks twice, because two requests at once have no order. The watch is left alone: it
 * looks by another clock in each place.
 */
final class Possible implements Choices {
  /** The fates of a call, and the local cloud's fault that is the same. */
  static final Map<Fate, FaultKind> FATES =
      Map.of(
          Fate.THROTTLED, FaultKind.THROTTLED,
          Fate.ANSWER_LOST, FaultKind.TIMES_OUT,
          Fate.WORKER_DIES_BEFORE, FaultKind.DIES_BEFORE,
          Fate.WORKER_DIES_AFTER, FaultKind.DIES_AFTER);

  private static final String WATCH = "basket-watch";

  private static final Pattern CALL = Pattern.compile(" [A-Z]\\w+ to ");

  private static final List<String> ENDS =
      List.of(
          " does",
          " product",
          " quantity",
          " types a card",
          " forgets If-Match",
          " forgets Idempotency-Key",
          " loses",
          " comes twice",
          " is refused");

  private static final List<String> NEVER = List.of("Orders never takes", "Baskets never takes");

  private static final int FILL_THEN_CHECK_OUT = 3;

  private final Seeded seeded;
  private boolean hasDied;

  Possible(long seed) {
    this.seeded = new Seeded(seed);
  }

  @Override
  public int choose(String name, int permille, int options, IntPredicate allowed) {
    if (!isPossible(name) || isSecondToWait(name)) {
      return 0;
    }
    int value = seeded.choose(name, permille, options, v -> allowed.test(v) && isPossible(name, v));
    hasDied |= isCall(name) && isDeath(value);
    return value;
  }

  /** What may happen at all does so often. */
  @Override
  public int level(String name, int options) {
    return switch (name) {
      case "impatience" -> 0;
      case "rush" -> FILL_THEN_CHECK_OUT;
      case "variety", "cards", "faults: losses" -> seeded.level(name, options);
      default -> options - 1;
    };
  }

  @Override
  public Decisions made() {
    return seeded.made();
  }

  private static boolean isPossible(String name) {
    return isCall(name) && !name.contains(WATCH)
        || ENDS.stream().anyMatch(name::endsWith)
        || NEVER.stream().anyMatch(name::startsWith);
  }

  /** Two messages that wait at once may be one batch, or two. */
  private boolean isSecondToWait(String name) {
    return name.startsWith("Orders never takes")
        && made().values().keySet().stream().anyMatch(made -> made.endsWith("comes twice"));
  }

  /** A new worker takes its time, so at most one dies. */
  private boolean isPossible(String name, int value) {
    return !isCall(name) || FATES.containsKey(Fate.values()[value]) && !(hasDied && isDeath(value));
  }

  private static boolean isDeath(int value) {
    var fate = Fate.values()[value];
    return fate == Fate.WORKER_DIES_BEFORE || fate == Fate.WORKER_DIES_AFTER;
  }

  /** Such as {@code ada.3 basket-api GetItem to Baskets (2)}. */
  static boolean isCall(String name) {
    return CALL.matcher(name).find();
  }
}
