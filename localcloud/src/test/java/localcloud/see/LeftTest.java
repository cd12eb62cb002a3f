package localcloud.see;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.hops.Hops;
import localcloud.hops.Spoken;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hops leave in tables and queues is what a model of a table and of a queue has. */
class LeftTest {
  private static final String TABLE = "Library/Loans1A2B3C4D";
  private static final String QUEUE = "Library/Lent";
  private static final ObjectNode QUEUE_NAME = Json.object().put("QueueUrl", "http://h/0/Lent");

  private final Gateway gateway = new Gateway();
  private final Hops hops = new Hops(new MovableClock());
  private final Set<String> rows = new TreeSet<>();
  private final List<String> waiting = new ArrayList<>();
  private boolean refused;
  private int messages;

  @BeforeEach
  void open() {
    gateway.add(hops);
    gateway.open(new FakeService("dynamodb", call -> reply(Json.object())));
    gateway.open(new FakeService("sqs", this::sqs));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_random_calls_leave_is_what_a_model_has(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 60; i++) {
      refused = random.nextInt(5) == 0;
      String id = Integer.toString(random.nextInt(6));
      switch (random.nextInt(7)) {
        case 0 -> write("PutItem", put(id), id, true);
        case 1 -> write("DeleteItem", key(id), id, false);
        case 2 -> write("UpdateItem", key(id), id, true);
        case 3 -> write("TransactWriteItems", transaction("Put", put(id)), id, true);
        case 4 -> write("TransactWriteItems", transaction("Delete", key(id)), id, false);
        case 5 -> send();
        default -> receiveAndDelete();
      }
    }

    assertThat(there(TABLE)).as("seed %d", seed).isEqualTo(rows);
    assertThat(there(QUEUE)).as("seed %d", seed).isEqualTo(new TreeSet<>(waiting));
  }

  @Test
  void a_row_is_shown_with_its_secrets_hidden() {
    ObjectNode input = put("7");
    ((ObjectNode) input.path("Item")).putObject("token").put("S", "tok_visa4242");
    gateway.call(Call.json("dynamodb", "PutItem", Caller.ROOT, input));

    assertThat(changes().getFirst().path("is").asText())
        .contains("\"id\":\"7\"")
        .doesNotContain("tok_visa");
  }

  private List<JsonNode> changes() {
    Left left = new Left(new HopEnds(Library.drawing()));
    List<JsonNode> changes = new ArrayList<>();
    for (Spoken spoken : hops.after(0)) {
      left.by(spoken).forEach(changes::add);
    }
    return changes;
  }

  /** The keys of what is in a node after all changes, one after the other. */
  private Set<String> there(String node) {
    Set<String> there = new TreeSet<>();
    for (JsonNode change : changes()) {
      if (change.path("in").asText().equals(node)) {
        String key = change.path("key").asText().replaceAll("\\{\"id\":\"(.*)\"}", "$1");
        if (change.path("is").isNull()) {
          there.remove(key);
        } else {
          there.add(key);
        }
      }
    }
    return there;
  }

  private void write(String operation, ObjectNode input, String id, boolean isThere) {
    gateway.call(Call.json("dynamodb", operation, Caller.ROOT, input));
    if (!refused && isThere) {
      rows.add(id);
    } else if (!refused) {
      rows.remove(id);
    }
  }

  private void send() {
    gateway.call(
        Call.json(
            "sqs", "SendMessage", Caller.ROOT, QUEUE_NAME.deepCopy().put("MessageBody", "b")));
  }

  private void receiveAndDelete() {
    if (waiting.isEmpty()) {
      return;
    }
    String receipt = "receipt of " + waiting.getFirst();
    gateway.call(Call.json("sqs", "ReceiveMessage", Caller.ROOT, QUEUE_NAME.deepCopy()));
    gateway.call(
        Call.json(
            "sqs",
            "DeleteMessage",
            Caller.ROOT,
            QUEUE_NAME.deepCopy().put("ReceiptHandle", receipt)));
  }

  private Reply sqs(Call call) {
    ObjectNode answer = Json.object();
    switch (call.operation()) {
      case "SendMessage" -> {
        String id = "m" + ++messages;
        if (!refused) {
          waiting.add(id);
        }
        answer.put("MessageId", id);
      }
      case "ReceiveMessage" ->
          answer
              .putArray("Messages")
              .addObject()
              .put("MessageId", waiting.getFirst())
              .put("Body", "b")
              .put("ReceiptHandle", "receipt of " + waiting.getFirst());
      default -> {
        refused = false;
        waiting.removeFirst();
      }
    }
    if (call.operation().equals("ReceiveMessage")) {
      refused = false;
    }
    return reply(answer);
  }

  private Reply reply(ObjectNode answer) {
    return refused
        ? Reply.json(400, Json.object().put("__type", "Refused"))
        : Reply.json(200, answer);
  }

  private static ObjectNode put(String id) {
    ObjectNode input = Json.object().put("TableName", "Loans");
    input.putObject("Item").putObject("id").put("S", id);
    return input;
  }

  private static ObjectNode key(String id) {
    ObjectNode input = Json.object().put("TableName", "Loans");
    input.putObject("Key").putObject("id").put("S", id);
    return input;
  }

  private static ObjectNode transaction(String kind, ObjectNode write) {
    ObjectNode input = Json.object();
    input.putArray("TransactItems").addObject().set(kind, write);
    return input;
  }
}
