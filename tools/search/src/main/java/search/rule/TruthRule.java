package search.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.judge.StoredBasket;
import search.shopper.Attempt;

/** Nobody hears that a basket is there, is not there or has changed if that was never so. */
final class TruthRule extends ShopRule {
  private static final long LONGEST_CALL = 60_000;

  TruthRule() {
    super("TRUTH", "What is said of a basket is true");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var baskets = StoredBasket.all(evidence);
    return evidence.attempts().stream()
        .filter(
            attempt -> {
              var there =
                  StoredBasket.between(
                      baskets, attempt.shopper(), attempt.millis(), attempt.heard());
              return !isSo(attempt, there) && !cameBack(attempt, baskets)
                  || isRefusedForItself(attempt, there, evidence);
            })
        .map(attempt -> attempt.name() + " heard " + status(attempt) + ", and that was never so");
  }

  /** It has put the basket itself, and hears that another has. */
  private static boolean isRefusedForItself(
      Attempt attempt, List<StoredBasket> there, HistoryEvidence evidence) {
    boolean refused =
        attempt.kind() == Attempt.Kind.FILL && status(attempt) == 409
            || attempt.kind() == Attempt.Kind.CHANGE && status(attempt) == 412;
    return refused
        && there.stream().anyMatch(basket -> basket.isThere() && basket.from() > attempt.millis())
        && evidence.attempts().stream()
            .noneMatch(other -> other != attempt && mayHavePut(other, attempt));
  }

  /** A request goes on when nobody waits for its answer any more. */
  private static boolean mayHavePut(Attempt other, Attempt attempt) {
    return other.shopper().equals(attempt.shopper())
        && (other.kind() == Attempt.Kind.FILL || other.kind() == Attempt.Kind.CHANGE)
        && other.millis() <= attempt.heard()
        && other.heard() + LONGEST_CALL >= attempt.millis();
  }

  private static boolean isSo(Attempt attempt, List<StoredBasket> there) {
    return switch (status(attempt)) {
      case 404 -> isAboutAnother(attempt) || there.stream().anyMatch(basket -> !basket.isThere());
      case 409 ->
          attempt.kind() != Attempt.Kind.FILL || there.stream().anyMatch(StoredBasket::isThere);
      case 412 -> there.stream().anyMatch(basket -> !basket.version().equals(seen(attempt)));
      default -> true;
    };
  }

  /**
   * It names a version that was there, went away and is there again, since a write came late. It
   * was bought or thrown away, which is as true of it (docs/decisions/0047).
   */
  private static boolean cameBack(Attempt attempt, Map<String, List<StoredBasket>> baskets) {
    return status(attempt) == 412
        && baskets.getOrDefault(attempt.shopper(), List.of()).stream()
                .filter(basket -> basket.version().equals(seen(attempt)))
                .count()
            > 1;
  }

  private static String seen(Attempt attempt) {
    return attempt.sent().headers().getOrDefault("If-Match", "");
  }

  private static boolean isAboutAnother(Attempt attempt) {
    return attempt.kind() == Attempt.Kind.FILL || attempt.kind() == Attempt.Kind.NONSENSE;
  }

  private static int status(Attempt attempt) {
    var reply = attempt.reply();
    return reply == null ? 0 : reply.status();
  }
}
