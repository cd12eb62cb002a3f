package localcloud.s3;

import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.AwsException;

/** The headers that a caller wants in place of an object's own, such as response-content-type. */
final class HeaderOverrides {
  private static final String OVERRIDE = "response-";

  private HeaderOverrides() {}

  static Map<String, String> in(Map<String, String> query) {
    Map<String, String> overrides = new TreeMap<>();
    query.forEach(
        (name, value) -> {
          if (name.startsWith(OVERRIDE)) {
            checkHeader(name, value);
            overrides.put(name.substring(OVERRIDE.length()), value);
          }
        });
    return overrides;
  }

  private static void checkHeader(String name, String value) {
    if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new AwsException(
          400, "InvalidArgument", "The value has a character that no header can have: " + name);
    }
  }
}
