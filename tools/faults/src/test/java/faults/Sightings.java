package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
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

  private final Map<String, Set<String>> seen = new ConcurrentSkipListMap<>();
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
      note(receiver(call), somebody.in(call.input()));
    }
    return onwards.apply(call);
  }

  private void note(String receiver, Set<String> data) {
    if (!data.isEmpty()) {
      seen.merge(receiver, new TreeSet<>(data), Sightings::both);
    }
  }

  private static Set<String> both(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
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
