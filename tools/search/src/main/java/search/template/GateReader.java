package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;
import search.access.NeededCall;
import search.api.ApiMethod;
import search.api.BodyModel;
import search.api.Gate;
import search.lambda.FunctionSpec;

/** The methods of the API in the same stack as its function. */
final class GateReader {
  private static final String METHOD = "AWS::ApiGateway::Method";
  private static final String GATEWAY = "apigateway.amazonaws.com";
  private static final String JSON = "application/json";

  private final CloudAssembly assembly;
  private final References references;
  private final PermissionReader permissions;

  GateReader(CloudAssembly assembly, References references) {
    this.assembly = assembly;
    this.references = references;
    this.permissions = new PermissionReader(assembly, references);
  }

  Gate of(FunctionSpec function) {
    var methods = new TreeMap<String, ApiMethod>();
    Resources.of(assembly, METHOD)
        .filter(method -> method.stack().equals(stackOf(function)))
        .forEach(method -> methods.put(nameOf(method), method(method, function)));
    return new Gate(Map.copyOf(methods));
  }

  private static String stackOf(FunctionSpec function) {
    return function.where().substring(0, function.where().indexOf('/'));
  }

  private static String nameOf(Resource method, String path) {
    return method.properties().path("HttpMethod").asText() + " " + path;
  }

  private String nameOf(Resource method) {
    return nameOf(method, path(method.stack(), method.properties().path("ResourceId")));
  }

  private ApiMethod method(Resource method, FunctionSpec function) {
    String authorization = method.properties().path("AuthorizationType").asText();
    String address = address(method);
    return new ApiMethod(
        authorization.equals("COGNITO_USER_POOLS"),
        authorization.equals("AWS_IAM")
            ? Optional.of(new NeededCall("execute-api:Invoke", address))
            : Optional.empty(),
        model(method),
        permissions.mayInvoke(GATEWAY, address, function.where()));
  }

  /** As ARNs have it: the API, the stage, the method and the path. */
  private String address(Resource method) {
    String api = references.target(method.stack(), method.properties().path("RestApiId"));
    String stage =
        Resources.of(assembly, "AWS::ApiGateway::Stage")
            .filter(one -> one.stack().equals(method.stack()))
            .findFirst()
            .map(one -> one.properties().path("StageName").asText())
            .orElse("");
    return api + "/" + stage + "/" + nameOf(method).replace(" ", "");
  }

  private String path(String stack, JsonNode resource) {
    if (!resource.has("Ref")) {
      return "";
    }
    var part = find(references.target(stack, resource)).properties();
    return path(stack, part.path("ParentId")) + "/" + part.path("PathPart").asText();
  }

  /** Only a validator of bodies looks at the model. */
  private Optional<BodyModel> model(Resource method) {
    var model = method.properties().path("RequestModels").path(JSON);
    var validator = method.properties().path("RequestValidatorId");
    return model.isMissingNode() || validator.isMissingNode() || !checksBodies(method, validator)
        ? Optional.empty()
        : Optional.of(new BodyModel(schema(method, model).toString()));
  }

  private boolean checksBodies(Resource method, JsonNode validator) {
    return find(references.target(method.stack(), validator))
        .properties()
        .path("ValidateRequestBody")
        .asBoolean();
  }

  private JsonNode schema(Resource method, JsonNode model) {
    return find(references.target(method.stack(), model)).properties().path("Schema");
  }

  private Resource find(String where) {
    return assembly.stacks().stream()
        .flatMap(stack -> stack.template().resources().values().stream())
        .filter(resource -> resource.where().equals(where))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No template has " + where));
  }
}
