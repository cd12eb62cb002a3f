package search.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import search.shop.SimulatedShop;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;
import search.watch.Watches;

/** What the rules look at, when a history is over. */
public final class HistoryEvidence {
  private final Facts facts;
  private final SimulatedShop shop;
  private final Set<String> struck;
  private final boolean rested;
  private final Map<String, Attempt> byName = new TreeMap<>();
  private final Map<String, PlacedOrder> orders = new TreeMap<>();
  private @Nullable Watches watches;

  /**
   * @param struck the names of what failed
   * @param rested whether everything has come to rest
   */
  public HistoryEvidence(Facts facts, SimulatedShop shop, Set<String> struck, boolean rested) {
    this.facts = facts;
    this.shop = shop;
    this.struck = struck;
    this.rested = rested;
    facts.attempts().forEach(attempt -> byName.put(attempt.name(), attempt));
    shop.orderTable().items().forEach((id, item) -> orders.put(id, PlacedOrder.of(item)));
  }

  /** What was observed while it went on. */
  public Facts facts() {
    return facts;
  }

  /** What is left in tables and queues. */
  public SimulatedShop shop() {
    return shop;
  }

  /** Whether anything failed. */
  public boolean faulty() {
    return !struck.isEmpty();
  }

  /** Whether anything failed whose name has some text in it: a function, a request, a table. */
  public boolean struck(String text) {
    return struck.stream().anyMatch(name -> name.contains(text));
  }

  public boolean rested() {
    return rested;
  }

  /** Every request of a shopper, in the order in which its answer was heard, or given up. */
  public List<Attempt> attempts() {
    return facts.attempts();
  }

  public @Nullable Attempt attempt(String name) {
    return byName.get(name);
  }

  /** The requests to check out. */
  public List<Attempt> checkouts() {
    return attempts().stream().filter(attempt -> attempt.kind() == Kind.CHECKOUT).toList();
  }

  /** When each alarm of the templates rang. */
  public Watches watches() {
    if (watches == null) {
      watches = new Watches(shop.spec().alarms(), shop.metrics());
    }
    return watches;
  }

  /** The orders in the table, by their ids. */
  public Map<String, PlacedOrder> orders() {
    return orders;
  }
}
