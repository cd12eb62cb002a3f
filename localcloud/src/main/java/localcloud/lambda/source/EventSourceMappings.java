package localcloud.lambda.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import localcloud.disk.KeptSwitches;
import localcloud.gateway.AwsException;
import localcloud.gateway.Checkpoint;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.source.poll.BatchInvoker;
import localcloud.lambda.source.poll.Filter;
import localcloud.lambda.source.poll.Mapping;
import localcloud.lambda.source.poll.Poller;
import localcloud.lambda.source.queue.QueuePoller;
import localcloud.lambda.source.queue.SourceQueue;
import localcloud.lambda.source.stream.StreamPoller;
import localcloud.lambda.source.stream.StreamPositions;
import localcloud.time.ClockHistory;
import localcloud.time.ClockWait;
import org.jspecify.annotations.Nullable;

/** All event source mappings, and the pollers of those that are enabled. */
public final class EventSourceMappings implements AutoCloseable {
  private static final Duration LAST_BATCHES = Duration.ofSeconds(2);

  private final LambdaDependencies surroundings;
  private final Functions functions;
  private final StreamPositions positions;
  private final KeptSwitches switches;
  private final ClockWait wait;
  private final ClockHistory history;
  private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();

  /**
   * @param before the mapping's previous poller, which may still have batches in progress
   */
  private record Entry(Mapping mapping, @Nullable Poller poller, @Nullable Poller before) {
    @Nullable Poller last() {
      return poller == null ? before : poller;
    }
  }

  /**
   * @param switches the mappings that calls have enabled or disabled
   */
  public EventSourceMappings(
      LambdaDependencies surroundings,
      Functions functions,
      StreamPositions positions,
      KeptSwitches switches,
      ClockWait wait) {
    this.surroundings = surroundings;
    this.functions = functions;
    this.positions = positions;
    this.switches = switches;
    this.wait = wait;
    this.history = new ClockHistory(surroundings.clock());
  }

  /** Adds a mapping or changes it in place, as its template says. */
  public void declare(Mapping mapping) {
    switches.forget(mapping.id());
    put(mapping);
  }

  /** Adds a mapping that an earlier cloud had, enabled or disabled as it was there. */
  public void restore(Mapping mapping) {
    put(mapping.enabled(switches.get(mapping.id(), mapping.enabled())));
  }

  /** Enables or disables a mapping by a call, which lasts until its template changes it. */
  public void enable(String id, boolean enabled) {
    Mapping mapping = get(id);
    switches.set(id, enabled);
    put(mapping.enabled(enabled));
  }

  private void put(Mapping mapping) {
    Entry existing = entries.get(mapping.id());
    if (existing != null && existing.mapping().equals(mapping)) {
      return;
    }
    stop(existing);
    Poller before = existing == null ? null : existing.last();
    Poller poller = mapping.enabled() ? start(mapping, before) : null;
    entries.put(mapping.id(), new Entry(mapping, poller, poller == null ? before : null));
  }

  public List<Mapping> all() {
    return entries.values().stream().map(Entry::mapping).toList();
  }

  /**
   * @throws AwsException ResourceNotFoundException
   */
  public Mapping get(String id) {
    return entry(id).mapping();
  }

  /** Enabled, Disabled, or Disabling while a disabled mapping's last batch is in progress. */
  public String state(String id) {
    Entry entry = entry(id);
    if (entry.poller() != null) {
      return "Enabled";
    }
    Poller before = entry.before();
    try {
      return before == null || before.awaitEnd(Duration.ZERO) ? "Disabled" : "Disabling";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "Disabling";
    }
  }

  private Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new AwsException(
          404, "ResourceNotFoundException", "The resource you requested does not exist.");
    }
    return entry;
  }

  public boolean has(String id) {
    return entries.containsKey(id);
  }

  public void remove(String id) {
    Entry removed = entries.remove(id);
    stop(removed);
    if (removed != null) {
      drain(List.of(removed));
    }
    positions.forget(id);
    switches.forget(id);
  }

  /**
   * Whether the mapping's source fits its function.
   *
   * @throws AwsException InvalidParameterValueException, as from CreateEventSourceMapping
   */
  public void check(Mapping mapping) {
    new SourceCheck(surroundings, functions).check(mapping);
  }

  /** A checkpoint that notices writes to tables and has their streams read at once. */
  public Checkpoint writes() {
    return new StreamWrites(this);
  }

  /**
   * Called after a write to tables, so their streams are read without waiting for the next poll.
   */
  void wakeStreams(Predicate<String> tables) {
    entries.values().stream()
        .filter(entry -> entry.mapping().table().filter(tables).isPresent())
        .map(Entry::poller)
        .filter(Objects::nonNull)
        .forEach(Poller::wake);
  }

  private Poller start(Mapping mapping, @Nullable Poller before) {
    BatchInvoker batches = new BatchInvoker(surroundings.gateway(), mapping);
    Filter filter = Filter.of(mapping.filters());
    return mapping.fromQueue()
        ? new QueuePoller(new SourceQueue(surroundings, functions, mapping), batches, filter, wait)
        : new StreamPoller(
            surroundings, functions, positions, mapping, batches, filter, history, before, wait);
  }

  private static void stop(@Nullable Entry entry) {
    if (entry != null && entry.poller() != null) {
      entry.poller().close();
    }
  }

  private static void drain(Collection<Entry> stopped) {
    Instant end = Instant.now().plus(LAST_BATCHES);
    try {
      for (Entry entry : stopped) {
        Poller last = entry.last();
        if (last != null) {
          last.awaitEnd(Duration.between(Instant.now(), end));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits briefly for batches in progress. */
  @Override
  public void close() {
    entries.values().forEach(EventSourceMappings::stop);
    drain(entries.values());
    entries.clear();
  }
}
