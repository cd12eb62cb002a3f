package localcloud.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Call;

/** What Lambda's calls need; the operation Invoke needs the action InvokeFunction. */
final class FunctionNeeds {
  private static final Pattern FUNCTION = Pattern.compile("/functions/([^/?]+)");
  private static final Pattern MAPPING = Pattern.compile("/event-source-mappings/([^/?]+)");

  private FunctionNeeds() {}

  static Need of(Call call) {
    String action = call.operation().equals("Invoke") ? "InvokeFunction" : call.operation();
    Matcher function = FUNCTION.matcher(call.path());
    if (function.find()) {
      return new Need("lambda:" + action, arn(function.group(1)));
    }
    Matcher mapping = MAPPING.matcher(call.path());
    return new Need("lambda:" + action, mapping.find() ? mapping(mapping.group(1)) : Need.ANY);
  }

  private static String mapping(String encoded) {
    return Arn.of(
        "lambda", "event-source-mapping:", URLDecoder.decode(encoded, StandardCharsets.UTF_8));
  }

  /** The ARN for a name, a name with a qualifier, or an ARN; drops any qualifier. */
  private static String arn(String encoded) {
    String name = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    String plain =
        name.substring(name.indexOf("function:") < 0 ? 0 : name.indexOf("function:") + 9);
    return Arn.of("lambda", "function:", plain.split(":", 2)[0]);
  }
}
