package search.agree;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
 *
 * <p>The calls of one function fail in a history: so a checkout that may be sent twice finds a
 * consumer whose calls succeed, and it does not matter which message its first call is about. What
 * takes time on the local cloud, a lost answer or a new worker, happens once in a history, and only
 * if it has not been compared yet.
 */
final class Possible implements Choices {
  /** The fates of a call, and the local cloud's fault that is the same. */
  static final Map<Fate, FaultKind> FATES =
      Map.of(
          Fate.THROTTLED, FaultKind.THROTTLED,
          Fate.ANSWER_LOST, FaultKind.TIMES_OUT,
          Fate.WORKER_DIES_BEFORE, FaultKind.DIES_BEFORE,
          Fate.WORKER_DIES_AFTER, FaultKind.DIES_AFTER);

  private static final Pattern CALL = Pattern.compile(" [A-Z]\\w+ to ");

  private static final List<String> ENDS =
      List.of(
          " does",
          " product",
          " quantity",
          " types a card",
          " forgets If-Match",
          " forgets Idempotency-Key",
          " sends nonsense",
          " goes to the limit",
          " loses",
          " is refused");

  private static final List<String> NEVER = List.of("Orders never takes", "Baskets never takes");

  private static final int RUSH = 1;
  private static final int FAULTS_PERMILLE = 500;

  /** The SDK gives up after the third in a row, and pauses between them grow. */
  private static final int MOST_THROTTLED = 3;

  private final Seeded seeded;
  private final String function;
  private final Set<String> missing;
  private boolean hasTakenTime;
  private int throttled;

  /**
   * One of many.
   *
   * @param missing the kinds that have not been compared yet
   */
  Possible(long seed, int number, Set<String> missing) {
    this.seeded = new Seeded(seed + number);
    var functions = Kinds.functions(missing);
    this.function = functions.get(number % functions.size());
    this.missing = Set.copyOf(missing);
  }

  @Override
  public int choose(String name, int permille, int options, IntPredicate allowed) {
    if (!isPossible(name)) {
      return 0;
    }
    int often = isCall(name) ? FAULTS_PERMILLE : permille;
    int value = seeded.choose(name, often, options, v -> allowed.test(v) && isPossible(name, v));
    hasTakenTime |= isCall(name) && takesTime(Fate.values()[value]);
    throttled += isCall(name) && Fate.values()[value] == Fate.THROTTLED ? 1 : 0;
    return value;
  }

  /** What may happen at all does so often; what comes after a checkout needs one. */
  @Override
  public int level(String name, int options) {
    return switch (name) {
      case "impatience" -> 0;
      case "rush" -> function.endsWith("-api") ? 0 : RUSH;
      case "variety", "cards", "nonsense", "faults: losses" -> seeded.level(name, options);
      default -> options - 1;
    };
  }

  @Override
  public Decisions made() {
    return seeded.made();
  }

  private boolean isPossible(String name) {
    if (isCall(name)) {
      return Kinds.caller(name).equals(function);
    }
    return name.endsWith(" comes twice") && !function.equals("ordering-checkout")
        || ENDS.stream().anyMatch(name::endsWith)
        || NEVER.stream().anyMatch(name::startsWith);
  }

  private boolean isPossible(String name, int value) {
    if (!isCall(name)) {
      return true;
    }
    var fate = Fate.values()[value];
    boolean isNew = !hasTakenTime && missing.contains(Kinds.kind(function, fate));
    return takesTime(fate) ? isNew : fate == Fate.THROTTLED && throttled < MOST_THROTTLED;
  }

  private static boolean takesTime(Fate fate) {
    return FATES.containsKey(fate) && fate != Fate.THROTTLED;
  }

  /** Such as {@code ada.3 basket-api GetItem to Baskets (2)}. */
  static boolean isCall(String name) {
    return CALL.matcher(name).find();
  }
}
