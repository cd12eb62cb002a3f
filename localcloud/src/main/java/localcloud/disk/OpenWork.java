package localcloud.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * Work that was accepted and is not finished. A cloud that keeps its data leaves it to the next
 * one, which does it again: work is done at least once.
 */
public final class OpenWork {
  /** The file is rewritten when it has this many lines, most of them about finished work. */
  private static final int MANY = 1_000;

  private static final System.Logger LOG = System.getLogger("localcloud");

  private final @Nullable KeptLines journal;
  private final Map<Long, JsonNode> open = new LinkedHashMap<>();
  private final Map<Long, JsonNode> left = new LinkedHashMap<>();
  private long last;
  private int lines;

  /**
   * @param file where it is kept; in memory if null
   */
  public OpenWork(@Nullable Path file) {
    this(file, any -> {});
  }

  /**
   * @param reader takes each piece of work that is in the file, and may throw what it likes at one
   *     that makes no sense
   */
  public OpenWork(@Nullable Path file, Consumer<JsonNode> reader) {
    this(file == null ? Optional.empty() : Optional.of(KeptLines.at(file)), reader);
  }

  OpenWork(Optional<KeptLines> kept, Consumer<JsonNode> reader) {
    this.journal = kept.orElse(null);
    if (journal != null) {
      journal.read(line -> load(line, reader));
      left.putAll(open);
      shorten(1);
    }
  }

  private void load(JsonNode line, Consumer<JsonNode> reader) {
    lines++;
    if (line.has("end")) {
      open.remove(line.required("end").longValue());
    } else {
      reader.accept(line.required("work"));
      last = line.required("begin").longValue();
      open.put(last, line);
    }
  }

  /**
   * Accepts work: all of it or, if the disk refuses it, nothing.
   *
   * @return the numbers to pass to {@link #ended}, in the same order
   */
  public synchronized List<Long> begin(Collection<ObjectNode> all) {
    List<Long> numbers = new ArrayList<>();
    Map<Long, JsonNode> begun = new LinkedHashMap<>();
    for (ObjectNode work : all) {
      long number = last + 1 + numbers.size();
      numbers.add(number);
      begun.put(number, Json.object().put("begin", number).set("work", work));
    }
    if (journal != null && !begun.isEmpty()) {
      journal.add(begun.values());
      lines += begun.size();
      open.putAll(begun);
    }
    last += numbers.size();
    return numbers;
  }

  public synchronized long begin(ObjectNode work) {
    return begin(List.of(work)).getFirst();
  }

  /** If the disk refuses to note it, the work is done again after a restart. */
  public synchronized void ended(long number) {
    if (journal == null || open.remove(number) == null) {
      return;
    }
    try {
      journal.add(List.of(Json.object().put("end", number)));
      lines++;
    } catch (AwsException e) {
      LOG.log(Level.WARNING, "Finished work will be repeated after a restart: " + e.getMessage());
    }
    shorten(MANY);
  }

  /**
   * Leaves no such work to the next process: nobody wants it any more. What this process is doing
   * goes on.
   */
  public synchronized void drop(Predicate<JsonNode> unwanted) {
    List<Long> dropped =
        open.entrySet().stream()
            .filter(one -> unwanted.test(one.getValue().path("work")))
            .map(Map.Entry::getKey)
            .toList();
    dropped.forEach(left::remove);
    dropped.forEach(this::ended);
  }

  private void shorten(int most) {
    if (journal == null || lines <= most || lines <= 2 * open.size()) {
      return;
    }
    try {
      journal.replace(open.values());
      lines = open.size();
    } catch (AwsException e) {
      LOG.log(Level.DEBUG, "The file stays long", e);
    }
  }

  /** Takes over work that an earlier process has left. */
  public synchronized List<Left> take(Predicate<JsonNode> wanted) {
    List<Left> taken = new ArrayList<>();
    left.forEach(
        (number, line) -> {
          if (wanted.test(line.path("work"))) {
            taken.add(new Left(number, line.path("work")));
          }
        });
    taken.forEach(work -> left.remove(work.number()));
    return taken;
  }

  /** Work of an earlier process, with the number to pass to {@link #ended}. */
  public record Left(long number, JsonNode work) {}
}
