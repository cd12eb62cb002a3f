package search.rule;

import java.time.Duration;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.queue.Message;

/**
 * What fails for a few minutes needs nobody, and what fails for longer is in somebody's hands soon:
 * a valid checkout has five minutes until it is set aside, and no message comes again for more than
 * a quarter of an hour.
 */
final class SetAsideRule extends ShopRule {
  private static final Duration SOONEST = Duration.ofMinutes(5);
  private static final Duration LATEST = Duration.ofMinutes(15);

  SetAsideRule() {
    super("SET_ASIDE", "A message is set aside neither too soon nor too late");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.shop().queues().values().stream()
        .flatMap(queue -> queue.messages().stream())
        .flatMap(SetAsideRule::broken);
  }

  private static Stream<String> broken(Message message) {
    var waited = message.waitedUntilSetAside().orElse(SOONEST);
    boolean isRight =
        waited.compareTo(LATEST) <= 0 && (message.isPoison() || waited.compareTo(SOONEST) >= 0);
    return isRight
        ? Stream.empty()
        : Stream.of(message.name() + " was set aside after " + waited.toSeconds() + " s");
  }
}
