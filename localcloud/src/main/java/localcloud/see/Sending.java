package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.deploy.Standing;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Sends what somebody has filled into a form to the route of an API. */
record Sending(OwnHttp http, PageUsers signIns) {
  private static final int UNAUTHORIZED = 401;

  static ArrayNode routes(List<Standing> resources) {
    ArrayNode list = Json.array();
    new RouteReader(resources).routes().forEach(route -> list.add(route.json()));
    return list;
  }

  /**
   * @param wanted api, route, as, variables, query, headers, body
   */
  ObjectNode send(JsonNode wanted, List<Standing> resources, Examples examples) {
    ApiRoute route =
        new RouteReader(resources)
            .routes().stream()
                .filter(one -> one.is(wanted.path("api").asText(), wanted.path("route").asText()))
                .findFirst()
                .orElseThrow(() -> new AwsException(400, "NoRoute", "There is no such route now"));
    Map<String, String> headers = new LinkedHashMap<>();
    wanted
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    String body = wanted.path("body").isMissingNode() ? "" : Json.text(wanted.path("body"));
    if (!body.isEmpty()) {
      headers.putIfAbsent("Content-Type", "application/json");
    }
    Optional<Examples.User> user = examples.user(wanted.path("as").asText());
    String pool = route.pool();
    String path = route.filled(wanted.path("variables"), wanted.path("query"));
    if (user.isEmpty() || pool == null) {
      return http.send(route.method(), path, headers, body);
    }
    for (boolean again = false; ; again = true) {
      var tokens = signIns.of(user.get(), pool, resources);
      headers.put("Authorization", route.scoped() ? tokens.access() : tokens.id());
      ObjectNode answer = http.send(route.method(), path, headers, body);
      if (answer.path("status").asInt() != UNAUTHORIZED || again) {
        return answer;
      }
      signIns.forget();
    }
  }
}
