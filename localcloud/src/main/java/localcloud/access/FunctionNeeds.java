package localcloud.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Call;

/** What Lambda's calls need; the operation Invoke needs the action InvokeFunction. */
final class FunctionNeeds {
  private static final Pattern FUNCTION = Pattern.compile("/functions/([^/?]+)");

  private FunctionNeeds() {}

  static Need of(Call call) {
    String action = call.operation().equals("Invoke") ? "InvokeFunction" : call.operation();
    Matcher function = FUNCTION.matcher(call.path());
    return new Need("lambda:" + action, function.find() ? arn(function.group(1)) : Need.ANY);
  }

  /** The ARN for a name, a name with a qualifier, or an ARN; drops any qualifier. */
  private static String arn(String encoded) {
    String name = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    String plain =
        name.substring(name.indexOf("function:") < 0 ? 0 : name.indexOf("function:") + 9);
    return Arn.of("lambda", "function:", plain.split(":", 2)[0]);
  }
}
