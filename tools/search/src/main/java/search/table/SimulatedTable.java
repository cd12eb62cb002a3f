package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import search.time.Simulation;

/** The items of a table, and of its indexes, which follow a little later. */
public final class SimulatedTable {
  private static final Duration INDEX_LAG = Duration.ofMillis(5);

  /** As long as a history. */
  private static final Duration LONGEST = Duration.ofHours(4);

  /** DynamoDB takes up to some days. */
  private static final Duration SOON_AFTER = Duration.ofMinutes(1);

  private final TableSpec spec;
  private final Simulation time;
  private final SortedMap<String, ObjectNode> items = new TreeMap<>();
  private final SortedMap<String, ObjectNode> indexed = new TreeMap<>();
  private final List<Consumer<TableWrite>> watchers = new ArrayList<>();
  private final Map<String, List<TableWrite>> past = new HashMap<>();
  private long sequence;

  public SimulatedTable(TableSpec spec, Simulation time) {
    this.spec = spec;
    this.time = time;
  }

  public TableSpec spec() {
    return spec;
  }

  /** Tells of every write that takes effect, also of one that changes nothing. */
  public void watch(Consumer<TableWrite> watcher) {
    watchers.add(watcher);
  }

  public SortedMap<String, ObjectNode> items() {
    return items;
  }

  SortedMap<String, ObjectNode> indexed() {
    return indexed;
  }

  /** The text of the partition key of an item, or of a key. */
  String keyOf(JsonNode item) {
    var value = item.path(spec.key());
    if (value.isMissingNode()) {
      throw AwsRefusal.validation("One of the required keys was not given a value: " + spec.key());
    }
    return Values.content(value).asText();
  }

  @Nullable ObjectNode find(String key) {
    return items.get(key);
  }

  /** What was there some time ago. */
  @Nullable ObjectNode find(String key, Duration age) {
    long then = time.millis() - age.toMillis();
    return past.getOrDefault(key, List.of()).stream()
        .filter(write -> write.millis() > then)
        .findFirst()
        .map(write -> Optional.ofNullable(write.before()))
        .orElseGet(() -> Optional.ofNullable(items.get(key)))
        .orElse(null);
  }

  /** Puts an item, or removes it if there is none. */
  void write(String key, @Nullable ObjectNode after) {
    var before = items.get(key);
    if (after == null && before == null) {
      return;
    }
    set(items, key, after);
    time.after(INDEX_LAG, () -> set(indexed, key, after));
    var keyItem = JsonNodeFactory.instance.objectNode();
    keyItem.putObject(spec.key()).put("S", key);
    var change = new TableWrite(spec.name(), keyItem, before, after, ++sequence, time.millis());
    past.computeIfAbsent(key, k -> new ArrayList<>()).add(change);
    watchers.forEach(watcher -> watcher.accept(change));
    planExpiry(key, after);
  }

  /**
   * It is deleted soon after its time, if it still has that time, and if anybody is there to see.
   */
  private void planExpiry(String key, @Nullable ObjectNode item) {
    if (item == null || spec.expiry().isEmpty()) {
      return;
    }
    var expiry = item.path(spec.expiry());
    long wait = expiry.path("N").asLong() * 1000 - time.instant().toEpochMilli();
    if (expiry.has("N") && wait < LONGEST.toMillis()) {
      time.inBackground(
          Duration.ofMillis(wait).plus(SOON_AFTER),
          () -> {
            var there = items.get(key);
            if (there != null && there.path(spec.expiry()).equals(expiry)) {
              write(key, null);
            }
          });
    }
  }

  /** An item that is there from the beginning. */
  public void seed(String key, ObjectNode item) {
    items.put(key, item);
    indexed.put(key, item);
  }

  private static void set(
      SortedMap<String, ObjectNode> map, String key, @Nullable ObjectNode item) {
    if (item == null) {
      map.remove(key);
    } else {
      map.put(key, item);
    }
  }
}
