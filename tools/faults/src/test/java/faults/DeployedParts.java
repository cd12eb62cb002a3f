package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;

/** What the templates of a shop's stacks have become, by the physical ids. */
record DeployedParts(Map<String, Resource> byId) {
  static DeployedParts in(Cloud cloud) {
    Map<String, Resource> byId = new TreeMap<>();
    for (var stack : CloudAssembly.read(Cloud.CDK_OUT).stacks()) {
      JsonNode deployed =
          cloud.call(
              "cloudformation", "ListStackResources", Json.object().put("StackName", stack.name()));
      for (JsonNode part : deployed.path("StackResourceSummaries")) {
        byId.put(
            part.path("PhysicalResourceId").asText(),
            stack.template().resources().get(part.path("LogicalResourceId").asText()));
      }
    }
    return new DeployedParts(byId);
  }

  /** The resource with this name or, for a queue, this URL. */
  Optional<Resource> named(String nameOrUrl) {
    String end = nameOrUrl.substring(nameOrUrl.lastIndexOf('/') + 1);
    return byId.entrySet().stream()
        .filter(part -> part.getKey().equals(nameOrUrl) || part.getKey().endsWith("/" + end))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  Stream<Map.Entry<String, Resource>> ofType(String type) {
    return byId.entrySet().stream().filter(part -> part.getValue().type().equals(type));
  }

  /** The resource to which a template's value refers, by its ARN or its id. */
  Resource meant(JsonNode value) {
    String id = value.has("Ref") ? value.path("Ref").asText() : value.at("/Fn::GetAtt/0").asText();
    return byId.values().stream()
        .filter(part -> part.logicalId().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing deployed is " + value));
  }

  /** As the app calls it: without the hash that the CDK appends. */
  static String name(Resource part) {
    return part.stack() + "/" + part.logicalId().replaceFirst("[0-9A-F]{8}$", "");
  }
}
