package search.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import search.shopper.Attempt;
import search.table.TableWrite;

/** What was observed of a history from outside: what shoppers heard, and what the tables saw. */
public final class Facts {
  private final List<Attempt> attempts = new ArrayList<>();
  private int poison;
  private final BasketWatch baskets = new BasketWatch();
  private final Set<String> tried = new HashSet<>();
  private final Map<String, Integer> writes = new HashMap<>();
  private final Map<String, List<String>> listed = new HashMap<>();

  public BasketWatch baskets() {
    return baskets;
  }

  public void heard(Attempt attempt) {
    attempts.add(attempt);
  }

  /** A function sent a call to DynamoDB. */
  public void called(String operation, JsonNode request) {
    if (operation.equals("PutItem")) {
      tried.add(request.at("/Item/orderId/S").asText());
    }
  }

  /** An order was written. */
  public void written(TableWrite change) {
    writes.merge(change.keyText(), 1, Integer::sum);
  }

  /** The orders that a shopper's list shows, by their ids. */
  public void listed(String shopper, List<String> orders) {
    listed.put(shopper, orders);
  }

  /** Somebody put a message that nobody can read into the order queue. */
  public void poisoned() {
    poison++;
  }

  int poison() {
    return poison;
  }

  List<Attempt> attempts() {
    return attempts;
  }

  boolean wasTried(String orderId) {
    return tried.contains(orderId);
  }

  Map<String, Integer> writes() {
    return writes;
  }

  Map<String, List<String>> listed() {
    return listed;
  }
}
