package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/** The calls about buses. */
record BusCalls(Buses buses) {

  ObjectNode describe(JsonNode input) {
    return buses.get(input.path("Name").asText(EventBridgeArns.DEFAULT_BUS)).asJson();
  }

  ObjectNode create(JsonNode input) {
    String name = input.path("Name").asText();
    buses.create(name, input.path("Description").asText());
    return Json.object().put("EventBusArn", EventBridgeArns.bus(name));
  }
}
