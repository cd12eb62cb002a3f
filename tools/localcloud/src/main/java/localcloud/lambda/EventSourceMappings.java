package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.gateway.Json;
import localcloud.time.ClockHistory;
import localcloud.time.ClockWait;
import org.jspecify.annotations.Nullable;

/** All event source mappings, and the pollers of those that are enabled. */
final class EventSourceMappings implements AutoCloseable {
  private final Surroundings surroundings;
  private final Functions functions;
  private final ClockWait wait;
  private final ClockHistory history;
  private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();

  private record Entry(Mapping mapping, @Nullable Poller poller) {}

  EventSourceMappings(Surroundings surroundings, Functions functions, ClockWait wait) {
    this.surroundings = surroundings;
    this.functions = functions;
    this.wait = wait;
    this.history = new ClockHistory(surroundings.clock());
  }

  /** Adds a mapping, or changes it where it stands. */
  void put(Mapping mapping) {
    Entry existing = entries.get(mapping.id());
    if (existing != null && existing.mapping().equals(mapping)) {
      return;
    }
    stop(existing);
    entries.put(mapping.id(), new Entry(mapping, mapping.enabled() ? start(mapping) : null));
  }

  void remove(String id) {
    stop(entries.remove(id));
    surroundings.positions().forget(id);
  }

  /** Something was written to a table: its stream need not wait for the next look. */
  void wakeStreams() {
    entries.values().stream().map(Entry::poller).filter(Objects::nonNull).forEach(Poller::wake);
  }

  JsonNode describe() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("EventSourceMappings");
    for (Entry entry : entries.values()) {
      Mapping mapping = entry.mapping();
      list.addObject()
          .put("UUID", mapping.id())
          .put("EventSourceMappingArn", mapping.arn())
          .put("EventSourceArn", mapping.source())
          .put("FunctionArn", FunctionNames.arn(mapping.function()))
          .put("BatchSize", mapping.batchSize())
          .put("MaximumBatchingWindowInSeconds", mapping.window().toSeconds())
          .put("State", mapping.enabled() ? "Enabled" : "Disabled");
    }
    return answer;
  }

  private Poller start(Mapping mapping) {
    BatchInvoker batches = new BatchInvoker(surroundings.gateway(), mapping);
    Filter filter = Filter.of(mapping.filters());
    return mapping.fromQueue()
        ? new QueuePoller(new SourceQueue(surroundings, functions, mapping), batches, filter, wait)
        : new StreamPoller(surroundings, functions, mapping, batches, filter, history, wait);
  }

  private static void stop(@Nullable Entry entry) {
    if (entry != null && entry.poller() != null) {
      entry.poller().close();
    }
  }

  @Override
  public void close() {
    entries.values().forEach(EventSourceMappings::stop);
    entries.clear();
  }
}
