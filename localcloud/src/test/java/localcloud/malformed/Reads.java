package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import localcloud.gateway.Json;

/**
 * What the room that answers a call reads of its input. What is read on the way to it does not
 * count: the endpoint looks at all members, and the checkpoints at those that they need. Nor does
 * it count what is read of the answer to check it.
 */
final class Reads {
  private static final String HERE = "localcloud.malformed.";
  private static final Set<String> ON_THE_WAY =
      Set.of("wire", "gateway", "access", "hops", "faults", "engine", "answers");
  private static final ThreadLocal<Reads> CURRENT = new ThreadLocal<>();

  private record Read(String name, JsonNode value) {}

  private final List<Read> reads = new ArrayList<>();
  private final Set<String> headers = new TreeSet<>();

  /** Does some work in this thread, with what it reads noted. */
  static <T> T during(Reads reads, Supplier<T> work) {
    CURRENT.set(reads);
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  static void note(ReadNode object, Collection<String> names) {
    Reads current = CURRENT.get();
    if (current != null && inRoom()) {
      names.stream()
          .filter(name -> object.unnoted(name) != null)
          .forEach(name -> current.reads.add(new Read(name, object.unnoted(name))));
    }
  }

  private static boolean inRoom() {
    Optional<String> reader =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.startsWith("localcloud.") && !name.startsWith(HERE))
                        .filter(name -> !name.equals(Json.class.getName()))
                        .findFirst());
    return reader.map(name -> !ON_THE_WAY.contains(name.split("\\.")[1])).orElse(false);
  }

  boolean has(String name, JsonNode value) {
    return reads.stream().anyMatch(read -> read.name().equals(name) && same(read.value(), value));
  }

  /** In a form, every value is a text; a value that was changed since it was sent still counts. */
  private static boolean same(JsonNode one, JsonNode other) {
    return one.isContainerNode() ? other.isContainerNode() : one.asText().equals(other.asText());
  }

  boolean hasHeader(String name) {
    return headers.contains(name);
  }

  /** The headers of a call, noted when they are read. */
  Map<String, String> noted(Map<String, String> sent) {
    return new HashMap<>(new TreeMap<>(sent)) {
      private static final long serialVersionUID = 1L;

      @Override
      public String get(Object name) {
        note(name);
        return super.get(name);
      }

      @Override
      public String getOrDefault(Object name, String other) {
        note(name);
        return super.getOrDefault(name, other);
      }

      @Override
      public boolean containsKey(Object name) {
        note(name);
        return super.containsKey(name);
      }

      private void note(Object name) {
        if (CURRENT.get() == Reads.this && inRoom()) {
          headers.add(name.toString());
        }
      }
    };
  }
}
