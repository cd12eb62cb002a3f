package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.Json;

/** Translates CloudFormation's description of a table into the API's. */
record TableRequest(String name, JsonNode properties) {
  private static final List<String> SAME_IN_BOTH =
      List.of(
          "KeySchema",
          "AttributeDefinitions",
          "GlobalSecondaryIndexes",
          "LocalSecondaryIndexes",
          "ProvisionedThroughput",
          "DeletionProtectionEnabled",
          "TableClass",
          "Tags");

  ObjectNode create() {
    ObjectNode request = Tables.named(name);
    SAME_IN_BOTH.stream()
        .filter(properties::has)
        .forEach(property -> request.set(property, properties.get(property)));
    // CloudFormation's default is PROVISIONED, which requires a throughput.
    request.put("BillingMode", properties.path("BillingMode").asText("PROVISIONED"));
    if (properties.has("StreamSpecification")) {
      request.set("StreamSpecification", stream());
    }
    if (properties.has("SSESpecification")) {
      request.set("SSESpecification", encryption());
    }
    return request;
  }

  /** The stream's view type; empty if the table has no stream. */
  String viewType() {
    return properties.path("StreamSpecification").path("StreamViewType").asText();
  }

  ObjectNode stream() {
    return Json.object().put("StreamEnabled", true).put("StreamViewType", viewType());
  }

  JsonNode timeToLive() {
    return properties.path("TimeToLiveSpecification");
  }

  private ObjectNode encryption() {
    JsonNode declared = properties.get("SSESpecification");
    ObjectNode request = Json.object().put("Enabled", declared.path("SSEEnabled").asBoolean());
    List.of("SSEType", "KMSMasterKeyId").stream()
        .filter(declared::has)
        .forEach(property -> request.set(property, declared.get(property)));
    return request;
  }
}
