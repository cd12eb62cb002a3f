package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/** Sets a table's time to live if it differs: AWS refuses to set what is already set. */
record TimeToLive(Tables tables) {

  void set(TableRequest request) {
    JsonNode now = tables.read("DescribeTimeToLive", request.name()).path("TimeToLiveDescription");
    boolean enabled = now.path("TimeToLiveStatus").asText().equals("ENABLED");
    String attribute = now.path("AttributeName").asText();
    boolean wantEnabled = request.timeToLive().path("Enabled").asBoolean();
    String wantAttribute = request.timeToLive().path("AttributeName").asText();
    if (enabled && (!wantEnabled || !attribute.equals(wantAttribute))) {
      change(request.name(), false, attribute);
    }
    if (wantEnabled && !(enabled && attribute.equals(wantAttribute))) {
      change(request.name(), true, wantAttribute);
    }
  }

  private void change(String table, boolean enabled, String attribute) {
    ObjectNode specification =
        Json.object().put("Enabled", enabled).put("AttributeName", attribute);
    tables.change(
        "UpdateTimeToLive", Tables.named(table).set("TimeToLiveSpecification", specification));
  }
}
