package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.gateway.Reply;
import localcloud.lambda.function.Permissions;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.invoke.RunningFunction;

/**
 * The part of Lambda's API that a system and its tests call; names and errors are those of AWS's
 * API reference.
 */
final class LambdaService implements DispatchingService {
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private final Functions functions;
  private final Permissions permissions;
  private final OperationTable operations;

  LambdaService(
      Functions functions,
      InvokeCall invoke,
      FunctionChanges changes,
      QualifierCalls qualifiers,
      Permissions permissions,
      MappingCalls mappings) {
    this.functions = functions;
    this.permissions = permissions;
    this.operations =
        new OperationTable()
            .on("Invoke", invoke::answer)
            .on("ListFunctions", call -> listFunctions())
            .on("GetFunction", call -> json(FunctionDescription.whole(function(call))))
            .on(
                "GetFunctionConfiguration",
                call -> json(FunctionDescription.configuration(function(call))))
            .on("GetFunctionConcurrency", call -> json(concurrency(function(call))))
            .on("UpdateFunctionCode", call -> json(changes.code(call)))
            .on("UpdateFunctionConfiguration", call -> json(changes.settings(call)))
            .on(
                "PublishVersion",
                call -> new Reply(201, JSON, Json.bytes(qualifiers.publish(call))))
            .on("ListVersionsByFunction", call -> json(qualifiers.versions(call)))
            .on("ListAliases", call -> json(qualifiers.aliases(call)))
            .on("GetAlias", call -> json(qualifiers.alias(call)))
            .on("UpdateAlias", call -> json(qualifiers.updateAlias(call)))
            .on("ListTags", this::tags)
            .on("GetPolicy", this::policy)
            .on("GetEventSourceMapping", call -> json(mappings.get(FunctionPath.segment(call, 3))))
            .on(
                "ListEventSourceMappings",
                call -> json(mappings.list(FunctionPath.parameters(call))))
            .on(
                "UpdateEventSourceMapping",
                call -> accepted(mappings.update(FunctionPath.segment(call, 3), call.view())));
  }

  @Override
  public String name() {
    return "lambda";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private Reply listFunctions() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Functions");
    functions.all().forEach(function -> list.add(FunctionDescription.configuration(function)));
    return json(answer);
  }

  private Reply policy(Call call) {
    String name = function(call).settings().name();
    if (permissions.of(name).isEmpty()) {
      throw new AwsException(
          404, "ResourceNotFoundException", "The resource you requested does not exist.");
    }
    return json(Json.object().put("Policy", Json.text(permissions.document(name))));
  }

  private Reply tags(Call call) {
    ObjectNode answer = Json.object();
    ObjectNode tags = answer.putObject("Tags");
    function(call).settings().tags().forEach(tags::put);
    return json(answer);
  }

  private static ObjectNode concurrency(RunningFunction function) {
    ObjectNode answer = Json.object();
    Integer reserved = function.settings().reservedConcurrency();
    return reserved == null ? answer : answer.put("ReservedConcurrentExecutions", reserved);
  }

  private RunningFunction function(Call call) {
    return functions.get(FunctionPath.of(call).name());
  }

  private static Reply accepted(JsonNode body) {
    return new Reply(202, JSON, Json.bytes(body));
  }

  private static Reply json(JsonNode body) {
    return new Reply(200, JSON, Json.bytes(body));
  }
}
