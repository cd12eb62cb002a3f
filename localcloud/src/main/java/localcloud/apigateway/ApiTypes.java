package localcloud.apigateway;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import localcloud.apigateway.RestApi.Resource;
import localcloud.apigateway.RestApi.Validator;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** The resource types of API Gateway v1 that CDK's {@code RestApi} uses. */
final class ApiTypes {
  private final RestApis apis;

  ApiTypes(RestApis apis) {
    this.apis = apis;
  }

  List<ResourceType> all() {
    return List.of(
        new PartType(
            "AWS::ApiGateway::RestApi",
            Set.of("Name", "Description", "EndpointConfiguration.*", "BinaryMediaTypes", "Tags.*"),
            this::api,
            (was, existing) -> apis.remove(existing.physicalId())),
        part(
            "Resource",
            Set.of("ParentId", "PathPart"),
            "ResourceId",
            api -> api.resources,
            d -> new Resource(Ids.of(d), text(d, "ParentId"), text(d, "PathPart"))),
        part(
            "RequestValidator",
            Set.of("Name", "ValidateRequestBody", "ValidateRequestParameters"),
            "RequestValidatorId",
            api -> api.validators,
            d ->
                new Validator(
                    flag(d, "ValidateRequestBody"), flag(d, "ValidateRequestParameters"))),
        part(
            "GatewayResponse",
            Set.of("ResponseType", "StatusCode", "ResponseParameters.*", "ResponseTemplates.*"),
            "Id",
            api -> api.gatewayResponses,
            GatewayResponse::of),
        part(
            "Authorizer",
            Authorizer.PROPERTIES,
            "AuthorizerId",
            api -> api.authorizers,
            Authorizer::of),
        part("Deployment", Set.of("Description"), "DeploymentId", null, d -> ""),
        part("Method", MethodType.PROPERTIES, "", api -> api.methods, MethodType::read),
        named(
            part(
                "Model",
                Set.of("ContentType", "Name", "Description", "Schema.*"),
                "",
                api -> api.models,
                Model::of),
            "Name"),
        named(
            part("Stage", StageType.PROPERTIES, "", api -> api.stages, StageType::read),
            "StageName"),
        // CloudWatch logs need no role here, but CDK declares this account setting with each
        // API.
        new PartType(
            "AWS::ApiGateway::Account",
            Set.of("CloudWatchRoleArn"),
            d -> new Deployed(Ids.of(d), Map.of("Id", Ids.of(d))),
            (was, existing) -> {}));
  }

  private Deployed api(Declared declared) {
    String id = Ids.of(declared);
    String name = declared.nameFrom("Name");
    List<String> binary = Json.texts(declared.properties().path("BinaryMediaTypes"));
    apis.put(
        apis.find(id).map(api -> api.with(name, binary)).orElse(new RestApi(id, name, binary)));
    return new Deployed(
        id, Map.of("RootResourceId", apis.get(id).rootResourceId(), "RestApiId", id));
  }

  private <T> PartType part(
      String type,
      Set<String> properties,
      String attribute,
      @Nullable Function<RestApi, Map<String, T>> shelf,
      Function<Declared, T> read) {
    Set<String> all = new HashSet<>(properties);
    all.add("RestApiId");
    return new PartType(
        "AWS::ApiGateway::" + type,
        Set.copyOf(all),
        declared -> {
          String id = Ids.of(declared);
          RestApi api = apis.get(text(declared, "RestApiId"));
          T part = read.apply(declared);
          if (shelf != null) {
            shelf.apply(api).put(id, part);
          }
          return new Deployed(id, attribute.isEmpty() ? Map.of() : Map.of(attribute, id));
        },
        (was, existing) -> {
          if (shelf != null) {
            apis.find(text(was, "RestApiId"))
                .ifPresent(api -> shelf.apply(api).remove(Ids.of(was)));
          }
        });
  }

  /** A type whose {@code Ref} is a name. */
  private static PartType named(PartType type, String property) {
    return new PartType(
        type.name(),
        type.properties(),
        declared ->
            new Deployed(declared.nameFrom(property), type.put().apply(declared).attributes()),
        type.remove());
  }

  static String text(Declared declared, String property) {
    return declared.properties().path(property).asText();
  }

  private static boolean flag(Declared declared, String property) {
    return declared.properties().path(property).asBoolean();
  }
}
