package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import localcloud.gateway.Json;

/**
 * What separates a table that stands from the one declared, applied step by step as AWS demands it.
 */
record TableChange(Tables tables, TableRequest wanted, JsonNode standing) {

  /**
   * As the user guide says of AWS::DynamoDB::Table: another key or local index is another table.
   */
  boolean needsReplacement() {
    return !Objects.equals(wanted.properties().get("KeySchema"), standing.get("KeySchema"))
        || !indexes(wanted.properties().path("LocalSecondaryIndexes"))
            .equals(indexes(standing.path("LocalSecondaryIndexes")));
  }

  void apply() {
    billing();
    deletionProtection();
    stream();
    globalIndexes();
  }

  private void billing() {
    String now = standing.path("BillingModeSummary").path("BillingMode").asText("PROVISIONED");
    String mode = wanted.properties().path("BillingMode").asText("PROVISIONED");
    if (!mode.equals(now)) {
      ObjectNode change = Json.object().put("BillingMode", mode);
      if (wanted.properties().has("ProvisionedThroughput")) {
        change.set("ProvisionedThroughput", wanted.properties().get("ProvisionedThroughput"));
      }
      tables.update(wanted.name(), change);
    }
  }

  private void deletionProtection() {
    boolean now = standing.path("DeletionProtectionEnabled").asBoolean();
    boolean want = wanted.properties().path("DeletionProtectionEnabled").asBoolean();
    if (now != want) {
      tables.update(wanted.name(), Json.object().put("DeletionProtectionEnabled", want));
    }
  }

  private void stream() {
    String now = standing.path("StreamSpecification").path("StreamViewType").asText();
    if (now.equals(wanted.viewType())) {
      return;
    }
    if (!now.isEmpty()) {
      ObjectNode off = Json.object().put("StreamEnabled", false);
      tables.update(wanted.name(), Json.object().set("StreamSpecification", off));
    }
    if (!wanted.viewType().isEmpty()) {
      tables.update(wanted.name(), Json.object().set("StreamSpecification", wanted.stream()));
    }
  }

  private void globalIndexes() {
    Map<String, JsonNode> now = indexes(standing.path("GlobalSecondaryIndexes"));
    Map<String, JsonNode> want = indexes(wanted.properties().path("GlobalSecondaryIndexes"));
    now.forEach(
        (name, index) -> {
          if (!index.equals(want.get(name))) {
            index("Delete", Json.object().put("IndexName", name));
          }
        });
    for (JsonNode index : wanted.properties().path("GlobalSecondaryIndexes")) {
      String name = index.path("IndexName").asText();
      if (!Objects.equals(want.get(name), now.get(name))) {
        index("Create", index);
      }
    }
  }

  private void index(String action, JsonNode index) {
    ObjectNode change = Json.object();
    change.set("AttributeDefinitions", wanted.properties().get("AttributeDefinitions"));
    change.putArray("GlobalSecondaryIndexUpdates").addObject().set(action, index);
    tables.update(wanted.name(), change);
  }

  /** What makes an index what it is, by name. */
  private static Map<String, JsonNode> indexes(JsonNode list) {
    Map<String, JsonNode> indexes = new LinkedHashMap<>();
    for (JsonNode index : list) {
      ObjectNode essence = Json.object();
      essence.set("KeySchema", index.path("KeySchema"));
      essence.set("Projection", index.path("Projection"));
      indexes.put(index.path("IndexName").asText(), essence);
    }
    return indexes;
  }
}
