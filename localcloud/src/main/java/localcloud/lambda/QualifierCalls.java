package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.Qualifiers;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.invoke.RunningFunction;
import localcloud.wire.shape.InputCheck;

/** The calls about a function's versions and aliases. */
record QualifierCalls(Functions functions, Qualifiers qualifiers) {

  ObjectNode publish(Call call) {
    JsonNode input = call.view();
    InputCheck.ofJson("lambda", call.operation(), input);
    input
        .properties()
        .forEach(
            member -> {
              if (!member.getKey().equals("FunctionName")) {
                throw invalid(
                    "The local cloud keeps no "
                        + member.getKey()
                        + " with a version, which is a name for the latest state: leave it out");
              }
            });
    RunningFunction function = function(call);
    String name = function.settings().name();
    return version(function, "" + qualifiers.publish(name, FunctionChanges.state(function)));
  }

  ObjectNode versions(Call call) {
    RunningFunction function = function(call);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Versions");
    list.add(FunctionDescription.configuration(function));
    qualifiers
        .versions(function.settings().name())
        .keySet()
        .forEach(number -> list.add(version(function, "" + number)));
    return answer;
  }

  ObjectNode aliases(Call call) {
    String function = function(call).settings().name();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Aliases");
    qualifiers
        .aliases(function)
        .forEach((name, version) -> list.add(alias(function, name, version)));
    return answer;
  }

  ObjectNode alias(Call call) {
    String function = function(call).settings().name();
    String name = FunctionPath.segment(call, 5);
    return alias(function, name, standing(function, name));
  }

  ObjectNode updateAlias(Call call) {
    JsonNode input = call.view();
    InputCheck.ofJson("lambda", call.operation(), input);
    String function = function(call).settings().name();
    String name = FunctionPath.segment(call, 5);
    Constraints.matching(input.path("FunctionVersion"), "functionVersion", "(\\$LATEST|[0-9]+)");
    String version = input.path("FunctionVersion").asText(standing(function, name));
    input
        .properties()
        .forEach(
            member -> {
              if (!member.getKey().equals("FunctionVersion")) {
                throw invalid(
                    "The local cloud does not change "
                        + member.getKey()
                        + " of an alias: leave it out");
              }
            });
    qualifiers.version(function, version);
    qualifiers.alias(function, name, version);
    return alias(function, name, version);
  }

  private String standing(String function, String name) {
    String version = qualifiers.aliases(function).get(name);
    if (version == null) {
      throw new AwsException(
          404,
          "ResourceNotFoundException",
          "Alias not found: " + FunctionNames.arn(function) + ":" + name);
    }
    return version;
  }

  private static ObjectNode alias(String function, String name, String version) {
    return Json.object()
        .put("AliasArn", FunctionNames.arn(function) + ":" + name)
        .put("Name", name)
        .put("FunctionVersion", version)
        .put("Description", "");
  }

  private static ObjectNode version(RunningFunction function, String number) {
    return FunctionDescription.configuration(function)
        .put("FunctionArn", function.settings().arn() + ":" + number)
        .put("Version", number);
  }

  private RunningFunction function(Call call) {
    return functions.get(FunctionPath.of(call).name());
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterValueException", message);
  }
}
