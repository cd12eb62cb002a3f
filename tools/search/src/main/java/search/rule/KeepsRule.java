package search.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.table.TableWrite;
import search.time.Simulation;

/**
 * Nothing goes by itself that somebody still needs: no basket, no checkout that waits, no receipt
 * whose key may come again. And what was sent goes some time: not on the same day, when somebody
 * may still look at it, but within a month, because it has an address in it.
 */
final class KeepsRule extends ShopRule {
  private static final Duration CLOCKS = Duration.ofMinutes(4);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_MONTH = Duration.ofDays(31);

  KeepsRule() {
    super("KEEPS", "Nothing goes by itself that is needed, and what is not needed goes");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var table = evidence.shop().basketTable().spec();
    return evidence.facts().writes().stream()
        .filter(write -> write.table().equals(table.name()) && write.after() != null)
        .filter(write -> !isRight(write, table.expiry(), evidence.shop().spec().keysKept()))
        .limit(1)
        .map(write -> write.keyText() + " goes by itself too soon, or too late");
  }

  private static boolean isRight(TableWrite write, String expiry, Duration keysKept) {
    var item = write.after();
    if (item == null || item.has("waiting") || !write.keyText().contains("#")) {
      return item == null || !item.has(expiry);
    }
    var left = left(item, expiry, write.millis());
    return write.keyText().startsWith("checkout#")
        ? isBetween(A_DAY, left, A_MONTH)
        : isBetween(keysKept.minus(CLOCKS), left, keysKept.plus(CLOCKS));
  }

  private static boolean isBetween(Duration least, Duration left, Duration most) {
    return left.compareTo(least) >= 0 && left.compareTo(most) <= 0;
  }

  private static Duration left(ObjectNode item, String expiry, long millis) {
    long end = item.path(expiry).path("N").asLong();
    return Duration.ofSeconds(end - Simulation.BEGINNING.plusMillis(millis).getEpochSecond());
  }
}
