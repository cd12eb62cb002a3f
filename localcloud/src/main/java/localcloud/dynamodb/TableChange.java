package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * The differences between an existing table and its declaration, applied step by step as AWS
 * requires.
 */
record TableChange(Tables tables, TableRequest wanted, JsonNode standing) {

  /**
   * @throws AwsException before anything has changed, if AWS does not allow the change of indexes
   *     in one update
   */
  void apply() {
    IndexChange indexes = IndexChange.between(standing, wanted.properties());
    billing();
    deletionProtection();
    stream();
    indexes.deleted().ifPresent(name -> index("Delete", Json.object().put("IndexName", name)));
    indexes.created().ifPresent(index -> index("Create", index));
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

  private void index(String action, JsonNode index) {
    ObjectNode change = Json.object();
    change.set("AttributeDefinitions", wanted.properties().get("AttributeDefinitions"));
    change.putArray("GlobalSecondaryIndexUpdates").addObject().set(action, index);
    tables.update(wanted.name(), change);
  }
}
