package localcloud.see;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.deploy.Standing;

/** The path of each resource of an API, which the template declares part by part. */
final class RoutePaths {
  private record Part(String parent, String text) {}

  private final Map<String, Part> parts = new HashMap<>();

  RoutePaths(List<Standing> resources) {
    for (Standing one : resources) {
      if (one.declared().type().equals("AWS::ApiGateway::Resource")) {
        var declared = one.declared().properties();
        parts.put(
            one.deployed().physicalId(),
            new Part(declared.path("ParentId").asText(), declared.path("PathPart").asText()));
      }
    }
  }

  String of(String resource) {
    StringBuilder path = new StringBuilder();
    // Parents are made before their children, so this ends.
    for (Part part = parts.get(resource); part != null; part = parts.get(part.parent())) {
      path.insert(0, "/" + part.text());
    }
    return path.isEmpty() ? "/" : path.toString();
  }
}
