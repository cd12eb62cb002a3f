package localcloud.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A group's last lines: at most {@value #CAPACITY} lines and {@value #MOST_CHARACTERS} characters,
 * none older than its retention.
 */
final class LogGroup {
  static final int CAPACITY = 10_000;
  static final int MOST_CHARACTERS = 10_000_000;
  private static final int MAX_STREAMS = 1_000;

  /** CloudWatch Logs' own limit for an event. */
  private static final int MAX_LINE = 1024 * 1024;

  private final String name;
  private final Instant created;
  private final Deque<LogEvent> events = new ArrayDeque<>();
  private final Map<String, Instant> streams =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MAX_STREAMS;
        }
      };
  private long lastId;
  private long characters;
  private @Nullable Integer retentionDays;

  LogGroup(String name, Instant created) {
    this.name = name;
    this.created = created;
  }

  String name() {
    return name;
  }

  Instant created() {
    return created;
  }

  synchronized @Nullable Integer retentionDays() {
    return retentionDays;
  }

  synchronized void retain(@Nullable Integer days) {
    retentionDays = days;
  }

  synchronized void openStream(String stream, Instant now) {
    streams.putIfAbsent(stream, now);
  }

  synchronized void add(String stream, Instant at, Instant now, String line) {
    openStream(stream, now);
    String kept = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
    events.addLast(new LogEvent(++lastId, stream, at, now, kept));
    characters += kept.length();
    while (events.size() > CAPACITY || characters > MOST_CHARACTERS) {
      characters -= events.removeFirst().message().length();
    }
  }

  /** The wanted lines that are still kept, in order of arrival. */
  synchronized List<LogEvent> events(Instant now, Predicate<LogEvent> wanted) {
    if (retentionDays != null) {
      Instant oldest = now.minus(Duration.ofDays(retentionDays));
      events.removeIf(event -> event.at().isBefore(oldest));
      characters = events.stream().mapToLong(event -> event.message().length()).sum();
    }
    return events.stream().filter(wanted).toList();
  }

  /** When each stream started. */
  synchronized Map<String, Instant> streams() {
    return new LinkedHashMap<>(streams);
  }
}
