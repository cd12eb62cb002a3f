package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.function.Qualifiers;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.invoke.RunningFunction;
import localcloud.wire.shape.InputCheck;

/**
 * Changes a function without its stack, as {@code cdk deploy --hotswap} does (API Reference,
 * "UpdateFunctionCode", "UpdateFunctionConfiguration"). As on AWS, the stack does not learn of it;
 * its next deployment that changes the function sets everything as the template has it.
 */
record FunctionChanges(Functions functions, Qualifiers qualifiers, UploadedCode code) {
  private static final Set<String> OF_CODE =
      Set.of("FunctionName", "ZipFile", "S3Bucket", "S3Key", "Architectures", "DryRun", "Publish");

  ObjectNode code(Call call) {
    JsonNode input = checked(call);
    input.properties().forEach(member -> mustBeOneOf(OF_CODE, member.getKey()));
    Constraints.oneOf(input.path("Architectures"), "architectures", List.of("x86_64", "arm64"));
    RunningFunction function = functions.get(FunctionPath.of(call).name());
    FunctionSettings changed =
        new SettingsChange(function.settings())
            .withArchitecture(input.path("Architectures").path(0).asText())
            .withCode(code.file(input));
    if (input.path("DryRun").asBoolean()) {
      return FunctionDescription.configuration(function);
    }
    return put(changed, input.path("Publish").asBoolean());
  }

  ObjectNode settings(Call call) {
    JsonNode input = checked(call);
    RunningFunction function = functions.get(FunctionPath.of(call).name());
    return put(new SettingsChange(function.settings()).by(input), false);
  }

  private ObjectNode put(FunctionSettings changed, boolean publish) {
    functions.put(changed);
    RunningFunction function = functions.get(changed.name());
    ObjectNode described = FunctionDescription.configuration(function);
    return publish
        ? described.put(
            "Version", Integer.toString(qualifiers.publish(changed.name(), state(function))))
        : described;
  }

  /** Differs whenever a new version would. */
  static String state(RunningFunction function) {
    return function.code().sha256().join() + " " + function.settings();
  }

  private static JsonNode checked(Call call) {
    JsonNode input = call.view();
    InputCheck.ofJson("lambda", call.operation(), input);
    return input;
  }

  static void mustBeOneOf(Set<String> supported, String member) {
    if (!supported.contains(member)) {
      throw new AwsException(
          400,
          "InvalidParameterValueException",
          "The local cloud does not change " + member + " by a call: leave it out");
    }
  }
}
