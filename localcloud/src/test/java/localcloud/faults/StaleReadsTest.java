package localcloud.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does not ask for the present may get the past. */
class StaleReadsTest {
  private static final Caller FUNCTION = Caller.service("a-function");

  private final Faults faults = new Faults(new NoWorkers(), new MovableClock());
  private final Map<String, JsonNode> table = new HashMap<>();

  @BeforeEach
  void turn_on() {
    faults.staleReads(true);
  }

  @Test
  void a_new_item_is_not_there_yet_and_then_it_is() {
    put("a lamp", 1);

    assertThat(read(FUNCTION, false)).isZero();
    assertThat(read(FUNCTION, false)).isEqualTo(1);
  }

  @Test
  void each_write_makes_one_read_stale() {
    put("a lamp", 1);
    put("a lamp", 2);

    assertThat(read(FUNCTION, false)).isEqualTo(1);
    assertThat(read(FUNCTION, false)).isEqualTo(2);
  }

  @Test
  void a_transaction_writes_as_well() {
    put("a lamp", 1);
    ObjectNode put = Json.object();
    put.withArray("TransactItems").addObject().set("Put", write("a lamp", 2));
    call("TransactWriteItems", FUNCTION, put);

    assertThat(read(FUNCTION, false)).isEqualTo(1);
  }

  @Test
  void a_consistent_read_and_the_accounts_own_find_what_is_there() {
    put("a lamp", 1);

    assertThat(read(FUNCTION, true)).isEqualTo(1);
    assertThat(read(Caller.ROOT, false)).isEqualTo(1);
  }

  @Test
  void nothing_is_stale_unless_it_was_asked_for() {
    faults.staleReads(false);
    put("a lamp", 1);

    assertThat(read(FUNCTION, false)).isEqualTo(1);
  }

  private void put(String id, int version) {
    call("PutItem", FUNCTION, write(id, version));
  }

  private static ObjectNode write(String id, int version) {
    ObjectNode write = Json.object().put("TableName", "Products");
    write.putObject("Item").put("id", id).put("version", version);
    return write;
  }

  /** The version of the lamp; 0 if there is none. */
  private int read(Caller caller, boolean consistent) {
    ObjectNode input = Json.object().put("TableName", "Products").put("ConsistentRead", consistent);
    input.putObject("Key").put("id", "a lamp");
    return call("GetItem", caller, input).output().at("/Item/version").asInt();
  }

  private Reply call(String operation, Caller caller, JsonNode input) {
    return faults.pass(Call.json("dynamodb", operation, caller, input), this::answer);
  }

  private Reply answer(Call call) {
    JsonNode input = call.input();
    ObjectNode output = Json.object();
    switch (call.operation()) {
      case "PutItem" -> put(input.path("Item"));
      case "TransactWriteItems" ->
          input.path("TransactItems").forEach(item -> put(item.at("/Put/Item")));
      case "DescribeTable" ->
          output
              .putObject("Table")
              .putArray("KeySchema")
              .addObject()
              .put("AttributeName", "id")
              .put("KeyType", "HASH");
      default -> {
        JsonNode found = table.get(input.at("/Key/id").asText());
        if (found != null) {
          output.set("Item", found);
        }
      }
    }
    return Reply.json(200, output);
  }

  private void put(JsonNode item) {
    table.put(item.path("id").asText(), item);
  }
}
