package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often each partition key of an index was written.
 *
 * @param index its table and its name
 */
record IndexKeys(String index, Map<String, Long> writes) {

  /** Of every index of a table, as far as the writes have put items into it. */
  static List<IndexKeys> of(Cloud cloud, String table, CallRecorder recorder) {
    List<JsonNode> items = recorder.bodies().flatMap(body -> itemsPut(body, table)).toList();
    return cloud
        .call("dynamodb", "DescribeTable", Json.object().put("TableName", table))
        .at("/Table/GlobalSecondaryIndexes")
        .valueStream()
        .map(index -> of(table, index, items))
        .toList();
  }

  private static IndexKeys of(String table, JsonNode index, List<JsonNode> items) {
    List<String> keys =
        index
            .path("KeySchema")
            .valueStream()
            .map(key -> key.path("AttributeName").asText())
            .toList();
    Map<String, Long> writes =
        items.stream()
            .filter(item -> keys.stream().allMatch(item::has))
            .map(item -> item.path(keys.getFirst()).path("S").asText())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new IndexKeys(table + " " + index.path("IndexName").asText(), new HashMap<>(writes));
  }

  private static Stream<JsonNode> itemsPut(JsonNode body, String table) {
    Stream<JsonNode> puts =
        Stream.concat(
            Stream.of(body),
            body.path("TransactItems").valueStream().map(part -> part.path("Put")));
    return puts.filter(put -> put.path("TableName").asText().equals(table))
        .filter(put -> put.has("Item"))
        .map(put -> put.path("Item"));
  }

  long total() {
    return writes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The part of all writes that the key with the most of them takes. */
  double hottest() {
    return writes.values().stream().mapToLong(Long::longValue).max().orElse(0) / (double) total();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %d writes to %d keys, %.0f %% of them to one",
        index,
        total(),
        writes.size(),
        100 * hottest());
  }
}
