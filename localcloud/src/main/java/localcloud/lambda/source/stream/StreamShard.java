package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.function.RoleCalls;
import localcloud.lambda.source.poll.Filter;
import localcloud.lambda.source.poll.Mapping;
import org.jspecify.annotations.Nullable;

/** Reads one shard of a stream from the mapping's saved position. */
final class StreamShard {
  /** Also the position of a mapping that began when the shard was empty. */
  private static final String BEGINNING = "TRIM_HORIZON";

  /** The most records that GetRecords returns (API Reference). */
  private static final int LARGEST_PAGE = 1_000;

  private final String id;
  private final Mapping mapping;
  private final StreamIterators iterators;
  private final StreamPositions positions;
  private final StreamDelivery delivery;
  private final Filter filter;
  private final StreamRecords shown;
  private final String start;
  private final WakeUp wakeUp = new WakeUp();
  private @Nullable String iterator;
  private @Nullable String unhandled;
  private boolean finished;

  /**
   * @param start TRIM_HORIZON or LATEST, for a shard without a position
   */
  StreamShard(
      String id,
      String start,
      Supplier<RoleCalls> calls,
      StreamPositions positions,
      StreamDelivery delivery,
      Mapping mapping,
      Filter filter,
      StreamRecords shown) {
    this.id = id;
    this.start = start;
    this.iterators = new StreamIterators(mapping.source(), id, calls);
    this.positions = positions;
    this.delivery = delivery;
    this.mapping = mapping;
    this.filter = filter;
    this.shown = shown;
  }

  boolean finished() {
    return finished;
  }

  void wake() {
    wakeUp.now();
  }

  /** Reads and delivers once; returns false if the shard is closed and fully read. */
  boolean read() throws InterruptedException {
    List<JsonNode> records = new ArrayList<>();
    try {
      read(records);
    } catch (RuntimeException e) {
      goBackTo(records);
      throw e;
    }
    return !finished;
  }

  private void read(List<JsonNode> records) throws InterruptedException {
    records.addAll(fetch(mapping.batchSize()));
    long end = System.nanoTime() + mapping.window().toNanos();
    while (!records.isEmpty() && records.size() < mapping.batchSize() && System.nanoTime() < end) {
      wakeUp.await();
      records.addAll(fetch(mapping.batchSize() - records.size()));
    }
    if (!records.isEmpty()) {
      deliver(records);
    }
    if (!finished && records.size() < mapping.batchSize()) {
      // That was all; what was written since has left a wake-up call.
      wakeUp.await();
    }
  }

  /** Goes back, as the iterator is past records that have not been handled. */
  private void goBackTo(List<JsonNode> records) {
    iterator = null;
    finished = false;
    if (!records.isEmpty()) {
      unhandled = StreamRecords.sequenceNumber(records.getFirst());
    }
  }

  private void deliver(List<JsonNode> records) throws InterruptedException {
    List<ObjectNode> wanted = records.stream().map(shown::of).filter(filter::passes).toList();
    if (!wanted.isEmpty()) {
      delivery.deliver(wanted);
    }
    positions.save(mapping.id(), id, StreamRecords.sequenceNumber(records.getLast()));
  }

  private List<JsonNode> fetch(int most) {
    if (finished) {
      return new ArrayList<>();
    }
    String from = iterator == null ? newIterator() : iterator;
    Reply reply = iterators.records(from, most);
    if (!reply.succeeded()) {
      // An iterator expires after 15 minutes; a new one starts at the saved position.
      iterator = null;
      return new ArrayList<>();
    }
    JsonNode next = reply.output().path("NextShardIterator");
    finished = !next.isTextual();
    iterator = finished ? null : next.asText();
    List<JsonNode> records = new ArrayList<>();
    reply.output().path("Records").forEach(records::add);
    return records;
  }

  private String newIterator() {
    String position = positions.find(mapping.id(), id);
    if (position == null && unhandled == null && start.equals("LATEST")) {
      position = skipToEnd();
    }
    if (position != null && !position.equals(BEGINNING)) {
      return iterators.at("AFTER_SEQUENCE_NUMBER", position);
    }
    return unhandled != null
        ? iterators.at("AT_SEQUENCE_NUMBER", unhandled)
        : iterators.at(BEGINNING, null);
  }

  /**
   * Keeps where a mapping begins that wants only what is new: otherwise, after a restart, it would
   * skip what came before the restart and was not read.
   */
  private String skipToEnd() {
    String last = BEGINNING;
    String from = iterators.at(BEGINNING, null);
    while (from != null) {
      Reply reply = iterators.records(from, LARGEST_PAGE);
      if (!reply.succeeded()) {
        throw new IllegalStateException("No end of " + id + ": " + Json.text(reply.output()));
      }
      JsonNode page = reply.output();
      JsonNode records = page.path("Records");
      if (!records.isEmpty()) {
        last = StreamRecords.sequenceNumber(records.get(records.size() - 1));
      }
      from = records.isEmpty() ? null : page.path("NextShardIterator").textValue();
    }
    positions.save(mapping.id(), id, last);
    return last;
  }
}
