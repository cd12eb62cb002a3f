package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A REST API with everything deployed to it. Its stages serve its current state: unlike AWS, it
 * needs no snapshot per deployment, as CDK makes a new deployment with every change.
 */
final class RestApi {
  private final String id;
  private final String name;
  private final List<String> binaryTypes;
  final Map<String, Resource> resources = new ConcurrentHashMap<>();
  final Map<String, Method> methods = new ConcurrentHashMap<>();
  final Map<String, Model> models = new ConcurrentHashMap<>();
  final Map<String, Validator> validators = new ConcurrentHashMap<>();
  final Map<String, GatewayResponse> gatewayResponses = new ConcurrentHashMap<>();
  final Map<String, Authorizer> authorizers = new ConcurrentHashMap<>();
  final Map<String, Stage> stages = new ConcurrentHashMap<>();

  RestApi(String id, String name, List<String> binaryTypes) {
    this.id = id;
    this.name = name;
    this.binaryTypes = binaryTypes;
  }

  /** The same API with new settings and the same parts. */
  RestApi with(String newName, List<String> newBinaryTypes) {
    RestApi changed = new RestApi(id, newName, newBinaryTypes);
    changed.resources.putAll(resources);
    changed.methods.putAll(methods);
    changed.models.putAll(models);
    changed.validators.putAll(validators);
    changed.gatewayResponses.putAll(gatewayResponses);
    changed.authorizers.putAll(authorizers);
    changed.stages.putAll(stages);
    return changed;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  String rootResourceId() {
    return "root" + id.substring(4);
  }

  List<String> binaryTypes() {
    return binaryTypes;
  }

  Optional<Stage> stage(String stageName) {
    return stages.values().stream().filter(stage -> stage.name().equals(stageName)).findFirst();
  }

  Optional<Model> model(String modelName) {
    return models.values().stream().filter(model -> model.name().equals(modelName)).findFirst();
  }

  /** The method for a verb, or the resource's {@code ANY}. */
  Optional<Method> method(String resourceId, String verb) {
    return Optional.ofNullable(exactly(resourceId, verb))
        .or(() -> Optional.ofNullable(exactly(resourceId, "ANY")));
  }

  private @Nullable Method exactly(String resourceId, String verb) {
    return methods.values().stream()
        .filter(method -> method.resourceId().equals(resourceId) && method.verb().equals(verb))
        .findFirst()
        .orElse(null);
  }

  record Resource(String id, String parentId, String pathPart) {}

  record Validator(boolean body, boolean parameters) {}

  record Stage(String name, Map<String, String> variables, @Nullable AccessLog accessLog) {}

  record AccessLog(String group, String format) {}

  /**
   * @param models model name by content type
   * @param required {@code method.request.header.X}, {@code method.request.querystring.x}
   * @param authorizerId null asks for no token
   * @param scopes of which an access token must have one; none ask for an ID token
   * @param signed whether the request must be signed with a key that a policy allows in
   */
  record Method(
      String resourceId,
      String verb,
      JsonNode integration,
      Map<String, String> models,
      List<String> required,
      @Nullable String validatorId,
      @Nullable String authorizerId,
      List<String> scopes,
      boolean signed) {}
}
