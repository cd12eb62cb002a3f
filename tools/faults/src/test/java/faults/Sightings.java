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

  private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();
  private volatile @Nullable Person person;

  void lookFor(Person somebody) {
    person = somebody;
  }

  /** By queue or bus, or else by operation. */
  Map<String, Set<String>> seen() {
    return seen;
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Person somebody = person;
    boolean keeps =
        !call.service().equals("dynamodb") && !KEEPS_NOTHING.matcher(call.operation()).matches();
    if (somebody != null && keeps && !call.caller().equals(Caller.ROOT)) {
      seen.computeIfAbsent(receiver(call), _ -> ConcurrentHashMap.newKeySet())
          .addAll(somebody.in(call.input()));
    }
    return onwards.apply(call);
  }

  private static String receiver(Call call) {
    JsonNode input = call.input();
    return switch (call.operation()) {
      case "SendMessage", "SendMessageBatch" -> input.path("QueueUrl").asText();
      case "PutEvents" -> input.at("/Entries/0/EventBusName").asText();
      default -> call.service() + " " + call.operation();
    };
  }
}
