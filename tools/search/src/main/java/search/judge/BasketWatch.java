package search.judge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import search.table.TableWrite;

/** What the baskets' table went through, write by write. */
public final class BasketWatch {
  private final List<String> jumps = new ArrayList<>();
  private final List<Removal> removals = new ArrayList<>();
  private final Set<String> checkouts = new HashSet<>();

  /** A basket that went away. */
  record Removal(String user, long millis) {}

  public void written(TableWrite write) {
    var after = write.after();
    var before = write.before();
    if (write.keyText().startsWith("checkout#")) {
      if (before == null && after != null) {
        checkouts.add(buyer(after) + " " + write.millis());
      }
    } else if (after == null) {
      removals.add(new Removal(write.keyText(), write.millis()));
    } else if (before != null && !before.equals(after)) {
      long step = version(after) - version(before);
      if (step != 1) {
        jumps.add(
            "The basket of "
                + write.keyText()
                + " went from version "
                + version(before)
                + " to "
                + version(after));
      }
    }
  }

  private static String buyer(ObjectNode record) {
    return search.shopper.ApiJson.json(record.at("/event/S").asText()).path("userName").asText();
  }

  private static long version(ObjectNode basket) {
    return basket.at("/version/N").asLong();
  }

  List<String> jumps() {
    return jumps;
  }

  /** Baskets that went away at a moment at which nobody's checkout was recorded. */
  List<Removal> unexplained() {
    return removals.stream()
        .filter(removal -> !checkouts.contains(removal.user() + " " + removal.millis()))
        .toList();
  }
}
