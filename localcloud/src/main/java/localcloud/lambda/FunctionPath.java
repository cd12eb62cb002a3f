package localcloud.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.SafeText;
import localcloud.lambda.function.FunctionNames;

/**
 * What the path of a call names, such as {@code
 * /2015-03-31/functions/NAME/invocations?Qualifier=live}.
 *
 * @param qualifier empty for the latest state; it may also be part of the name
 */
record FunctionPath(String name, String qualifier) {

  static FunctionPath of(Call call) {
    String named = segment(call, 3);
    String asked = parameters(call).getOrDefault("Qualifier", "");
    String part = FunctionNames.qualifier(named);
    if (!asked.isEmpty() && !part.isEmpty() && !asked.equals(part)) {
      throw new AwsException(
          400,
          "InvalidParameterValueException",
          "The derived qualifier from the function name does not match the specified qualifier.");
    }
    return new FunctionPath(FunctionNames.plain(named), asked.isEmpty() ? part : asked);
  }

  static String segment(Call call, int index) {
    String[] segments = call.path().split("\\?", 2)[0].split("/");
    if (segments.length <= index) {
      throw AwsException.validation(
          "The path does not name a resource: " + SafeText.of(call.path()));
    }
    return URLDecoder.decode(segments[index].replace("+", "%2B"), UTF_8);
  }

  static Map<String, String> parameters(Call call) {
    Map<String, String> parameters = new HashMap<>();
    String[] parts = call.path().split("\\?", 2);
    for (String parameter : parts.length < 2 ? new String[0] : parts[1].split("&")) {
      String[] pair = parameter.split("=", 2);
      parameters.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8));
    }
    return parameters;
  }
}
