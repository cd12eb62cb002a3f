package search.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import search.access.NeededCall;
import search.table.SimulatedTables;

/** DynamoDB. */
public final class TableEndpoint implements AwsEndpoint {
  private final SimulatedTables tables;
  private final BiConsumer<String, JsonNode> sent;

  /** {@code sent} hears of every attempt that leaves a function. */
  public TableEndpoint(SimulatedTables tables, BiConsumer<String, JsonNode> sent) {
    this.tables = tables;
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
    return tables.call(operation, request);
  }
}
