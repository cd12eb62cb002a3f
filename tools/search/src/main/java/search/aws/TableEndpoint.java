package search.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import search.access.NeededCall;
import search.fault.FaultPlan;
import search.table.SimulatedTables;

/** DynamoDB. */
public final class TableEndpoint implements AwsEndpoint {
  /** Of what a call reads that does not ask for what is there now; the ordinary case first. */
  private static final List<Duration> AGES =
      List.of(Duration.ZERO, Duration.ofMillis(100), Duration.ofSeconds(1));

  private final SimulatedTables tables;
  private final FaultPlan faults;
  private final BiConsumer<String, JsonNode> sent;

  /** {@code sent} hears of every attempt that leaves a function. */
  public TableEndpoint(
      SimulatedTables tables, FaultPlan faults, BiConsumer<String, JsonNode> sent) {
    this.tables = tables;
    this.faults = faults;
    this.sent = sent;
  }

  @Override
  public String about(JsonNode request) {
    var labels = new TreeSet<String>();
    SimulatedTables.namesIn(request).forEach(name -> labels.add(tables.named(name).spec().label()));
    return String.join(" and ", labels);
  }

  /** Orders have it, and outbox records, which are part of a transaction. */
  @Override
  public String cause(JsonNode request) {
    return request.findPath("correlationId").path("S").asText("");
  }

  @Override
  public Set<NeededCall> needs(String operation, JsonNode request) {
    return TableCallNeeds.of(operation, request);
  }

  @Override
  public void sent(String operation, JsonNode request) {
    sent.accept(operation, request);
  }

  @Override
  public Set<String> arrives(String operation, JsonNode request) {
    return tables.hold(operation, request);
  }

  @Override
  public ObjectNode happens(String call, String operation, JsonNode request, Set<String> held) {
    tables.release(held);
    var age = age(call, operation, request);
    var keys = keys(operation, request);
    if (keys.size() < 2 || faults.chosen(call + " leaves a key", "unprocessed keys", 2) == 0) {
      return tables.call(operation, request, age);
    }
    return withoutTheLast(operation, request, age);
  }

  private Duration age(String call, String operation, JsonNode request) {
    return SimulatedTables.readsEventually(operation, request)
        ? AGES.get(faults.chosen(call + " reads what is old", FaultPlan.OLD_READS, AGES.size()))
        : Duration.ZERO;
  }

  private static JsonNode keys(String operation, JsonNode request) {
    var asked = request.path("RequestItems");
    return operation.equals("BatchGetItem") && asked.size() == 1
        ? asked.elements().next().path("Keys")
        : MissingNode.getInstance();
  }

  /** DynamoDB may leave a part of a batch for another call. */
  private ObjectNode withoutTheLast(String operation, JsonNode request, Duration age) {
    ObjectNode fewer = request.deepCopy();
    var left = (ArrayNode) keys(operation, fewer);
    var last = left.remove(left.size() - 1);
    var answer = tables.call(operation, fewer, age).deepCopy();
    var table = request.path("RequestItems").properties().iterator().next();
    ObjectNode unprocessed = table.getValue().deepCopy();
    unprocessed.putArray("Keys").add(last);
    answer.putObject("UnprocessedKeys").set(table.getKey(), unprocessed);
    return answer;
  }
}
