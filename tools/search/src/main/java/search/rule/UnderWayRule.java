package search.rule;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/**
 * Who is told to wait for another request waits for one that exists: of the same shopper, or an
 * attempt of the request itself that was slow. Otherwise he would wait for ever.
 */
final class UnderWayRule extends ShopRule {
  /** A function goes on when nobody waits for its answer any more. */
  private static final long GOES_ON = 60_000;

  UnderWayRule() {
    super("UNDER_WAY", "Nobody is told to wait for what does not exist");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.checkouts().stream()
        .filter(attempt -> isToldToWait(attempt.reply()))
        .filter(attempt -> !evidence.struck(attempt.name() + " "))
        .filter(attempt -> !evidence.struck(" has a spell"))
        .filter(
            attempt -> evidence.attempts().stream().noneMatch(other -> isBeside(other, attempt)))
        .map(attempt -> attempt.name() + " was told to wait for another request, and was alone");
  }

  private static boolean isToldToWait(@Nullable ApiReply reply) {
    return reply != null && reply.status() == 409 && reply.header("retry-after") != null;
  }

  private static boolean isBeside(Attempt other, Attempt attempt) {
    var reply = other.reply();
    long end = other.heard() + (reply == null || reply.status() >= 500 ? GOES_ON : 0);
    return other != attempt
        && other.kind() != Kind.LOOK
        && other.shopper().equals(attempt.shopper())
        && other.millis() <= attempt.heard()
        && end >= attempt.millis();
  }
}
