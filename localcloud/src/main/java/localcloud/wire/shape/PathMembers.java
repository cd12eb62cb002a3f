package localcloud.wire.shape;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Finds the members of an input in the path of a REST call. */
final class PathMembers {
  private PathMembers() {}

  /**
   * @param pattern such as {@code /functions/{FunctionName}/code}
   */
  static Map<String, String> of(String pattern, String path) {
    Map<String, String> members = new HashMap<>();
    String[] names = pattern.split("/");
    String[] values = path.split("/");
    for (int i = 0; i < Math.min(names.length, values.length); i++) {
      if (names[i].startsWith("{")) {
        members.put(names[i].replaceAll("[{}+]", ""), decoded(values[i]));
      }
    }
    return members;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
