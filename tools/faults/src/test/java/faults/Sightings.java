package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Notes which data of a person functions and services hand to whom, except for tables, which can be
 * read afterwards, and for what keeps nothing: reading, and calling a function.
 */
final class Sightings implements Checkpoint {
  private static final Pattern KEEPS_NOTHING =
      Pattern.compile("(Get|Query|Receive|Describe|List|Invoke|Delete).*");

  private final Map<Receiver, Set<String>> seen = new ConcurrentHashMap<>();
  private volatile @Nullable Person person;

  void lookFor(Person somebody) {
    person = somebody;
  }

  /** By queue, by bus and event, or else by operation. */
  Map<Receiver, Set<String>> seen() {
    return seen;
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Person somebody = person;
    boolean keeps =
        !call.service().equals("dynamodb") && !KEEPS_NOTHING.matcher(call.operation()).matches();
    if (somebody != null && call.operation().equals("PutEvents")) {
      call.input().path("Entries").forEach(entry -> note(Receiver.of(entry), entry, somebody));
    } else if (somebody != null && keeps && !call.caller().equals(Caller.ROOT)) {
      note(Receiver.of(receiver(call)), call.input(), somebody);
    }
    return onwards.apply(call);
  }

  private void note(Receiver receiver, JsonNode given, Person somebody) {
    seen.computeIfAbsent(receiver, _ -> ConcurrentHashMap.newKeySet()).addAll(somebody.in(given));
  }

  private static String receiver(Call call) {
    return switch (call.operation()) {
      case "SendMessage", "SendMessageBatch" -> call.input().path("QueueUrl").asText();
      default -> call.service() + " " + call.operation();
    };
  }
}
