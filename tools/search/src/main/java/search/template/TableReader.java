package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.assembly.Resource;
import search.table.TableSpec;

/** The numbers of a table. */
final class TableReader {
  private TableReader() {}

  static TableSpec of(Resource table) {
    var properties = table.properties();
    return new TableSpec(
        table.where(),
        key(properties.path("KeySchema"), "HASH"),
        Elements.of(properties.path("GlobalSecondaryIndexes"))
            .map(
                index ->
                    new TableSpec.Index(
                        index.path("IndexName").asText(),
                        key(index.path("KeySchema"), "HASH"),
                        key(index.path("KeySchema"), "RANGE"),
                        index.at("/Projection/ProjectionType").asText("ALL"),
                        Elements.of(index.at("/Projection/NonKeyAttributes"))
                            .map(JsonNode::asText)
                            .toList()))
            .toList(),
        properties.has("StreamSpecification"),
        expiry(properties.path("TimeToLiveSpecification")));
  }

  private static String expiry(JsonNode timeToLive) {
    return timeToLive.path("Enabled").asBoolean() ? timeToLive.path("AttributeName").asText() : "";
  }

  private static String key(JsonNode schema, String type) {
    return Elements.of(schema)
        .filter(key -> key.path("KeyType").asText().equals(type))
        .map(key -> key.path("AttributeName").asText())
        .findFirst()
        .orElse("");
  }
}
