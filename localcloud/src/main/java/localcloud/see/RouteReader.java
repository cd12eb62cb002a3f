package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.deploy.Standing;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** Finds the routes of all APIs, with the models of their bodies. */
final class RouteReader {
  private static final String REQUEST = "method.request.";

  private final Map<String, String> apis = new HashMap<>();
  private final Map<String, String> stages = new HashMap<>();
  private final Map<String, JsonNode> models = new HashMap<>();
  private final Map<String, String> pools = new HashMap<>();
  private final RoutePaths paths;
  private final List<ApiRoute> routes = new ArrayList<>();

  RouteReader(List<Standing> resources) {
    this.paths = new RoutePaths(resources);
    resources.forEach(this::part);
    resources.forEach(this::method);
  }

  List<ApiRoute> routes() {
    return routes;
  }

  private void part(Standing one) {
    JsonNode it = one.declared().properties();
    String api = it.path("RestApiId").asText();
    String physical = one.deployed().physicalId();
    switch (one.declared().type()) {
      case "AWS::ApiGateway::RestApi" ->
          apis.put(physical, one.declared().stack() + "/" + one.declared().logicalId());
      case "AWS::ApiGateway::Stage" -> stages.putIfAbsent(api, it.path("StageName").asText());
      case "AWS::ApiGateway::Model" -> models.put(api + physical, it.path("Schema"));
      case "AWS::ApiGateway::Authorizer" ->
          pools.put(physical, it.path("ProviderARNs").path(0).asText());
      default -> {
        // It is no part of a route.
      }
    }
  }

  private void method(Standing one) {
    JsonNode it = one.declared().properties();
    String api = it.path("RestApiId").asText();
    String verb = it.path("HttpMethod").asText();
    boolean isAsked = one.declared().type().equals("AWS::ApiGateway::Method");
    // Browsers ask for OPTIONS, nobody else.
    if (!isAsked || verb.equals("OPTIONS") || !apis.containsKey(api) || !stages.containsKey(api)) {
      return;
    }
    List<String> parameters =
        it.path("RequestParameters")
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(name -> !name.startsWith(REQUEST + "path."))
            .map(name -> name.substring(Math.min(name.length(), REQUEST.length())))
            .sorted()
            .toList();
    routes.add(
        new ApiRoute(
            String.valueOf(apis.get(api)),
            "/execute-api/" + api + "/" + stages.get(api),
            verb.equals("ANY") ? "POST" : verb,
            paths.of(it.path("ResourceId").asText()),
            pools.get(it.path("AuthorizerId").asText()),
            !Json.texts(it.path("AuthorizationScopes")).isEmpty(),
            parameters,
            model(api, it.path("RequestModels"))));
  }

  private @Nullable JsonNode model(String api, JsonNode byType) {
    return models.get(api + byType.path("application/json").asText());
  }
}
