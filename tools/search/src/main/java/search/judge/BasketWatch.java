package search.judge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import search.shopper.ApiJson;
import search.table.TableWrite;

/** What the baskets' table went through, write by write. */
public final class BasketWatch {
  private final List<String> jumps = new ArrayList<>();
  private final List<Moment> removals = new ArrayList<>();
  private final List<Moment> checkouts = new ArrayList<>();

  /**
   * When a basket went away, or a checkout was recorded.
   *
   * @param contents what was in the basket, or was bought
   */
  public record Moment(String user, long millis, String contents) {}

  private BasketWatch() {}

  public static BasketWatch of(HistoryEvidence evidence) {
    var watch = new BasketWatch();
    String table = evidence.shop().basketTable().spec().name();
    evidence.facts().writes().stream()
        .filter(write -> write.table().equals(table))
        .forEach(watch::written);
    return watch;
  }

  private void written(TableWrite write) {
    var after = write.after();
    var before = write.before();
    if (write.keyText().startsWith("checkout#")) {
      if (before == null && after != null) {
        checkouts.add(bought(after, write.millis()));
      }
    } else if (write.keyText().contains("#")) {
      return; // A receipt of the shop's: neither a basket nor a checkout.
    } else if (after == null) {
      removals.add(new Moment(write.keyText(), write.millis(), contents(before)));
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

  private static Moment bought(ObjectNode record, long millis) {
    var event = ApiJson.json(record.at("/event/S").asText());
    var items = EventItems.inFormOfTheApi(event.path("items"));
    return new Moment(event.path("userName").asText(), millis, ApiJson.contents(items));
  }

  private static String contents(@Nullable ObjectNode basket) {
    return basket == null ? "" : ApiJson.contents(StoredForm.lines(basket.at("/contents/L")));
  }

  private static long version(ObjectNode basket) {
    return basket.at("/version/N").asLong();
  }

  public List<String> jumps() {
    return jumps;
  }

  /** Baskets that went away when no checkout of them was recorded. */
  public List<Moment> unexplained() {
    return without(removals, checkouts);
  }

  /** Checkouts that were recorded when no basket with the same things in it went away. */
  public List<Moment> withoutBasket() {
    return without(checkouts, removals);
  }

  private static List<Moment> without(List<Moment> some, List<Moment> others) {
    var left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }
}
