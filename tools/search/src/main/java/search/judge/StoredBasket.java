package search.judge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import search.shopper.ApiJson;

/**
 * What a basket was from one moment on.
 *
 * @param version as an ETag; empty if there was none
 */
public record StoredBasket(
    long from, String version, String contents, String names, String pricesUntil) {
  private static final StoredBasket NONE = new StoredBasket(0, "", "", "", "");

  /** What each shopper's basket went through, from nothing on. */
  public static Map<String, List<StoredBasket>> all(HistoryEvidence evidence) {
    String table = evidence.shop().basketTable().spec().name();
    var all = new TreeMap<String, List<StoredBasket>>();
    evidence.facts().writes().stream()
        .filter(write -> write.table().equals(table) && !write.keyText().contains("#"))
        .forEach(
            write ->
                all.computeIfAbsent(write.keyText(), user -> new ArrayList<>(List.of(NONE)))
                    .add(of(write.millis(), write.after())));
    return all;
  }

  /** Those of one shopper that were there at some time in a period. */
  public static List<StoredBasket> between(
      Map<String, List<StoredBasket>> all, String shopper, long from, long to) {
    var some = all.getOrDefault(shopper, List.of(NONE));
    var found = new ArrayList<StoredBasket>();
    for (int i = 0; i < some.size(); i++) {
      long until = i + 1 < some.size() ? some.get(i + 1).from() : Long.MAX_VALUE;
      if (some.get(i).from() <= to && until >= from) {
        found.add(some.get(i));
      }
    }
    return found;
  }

  private static StoredBasket of(long from, @Nullable ObjectNode item) {
    if (item == null) {
      return new StoredBasket(from, "", "", "", "");
    }
    var lines = StoredForm.lines(item.at("/contents/L"));
    return new StoredBasket(
        from,
        '"' + item.at("/version/N").asText() + '"',
        ApiJson.contents(lines),
        ApiJson.names(lines),
        item.at("/pricesUntil/S").asText());
  }

  public boolean isThere() {
    return !version.isEmpty();
  }
}
