package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses variables that AWS does not take (API Reference, "InputTransformer"). */
final class InputPathsCheck {
  private static final int MOST_VARIABLES = 100;
  private static final Pattern RESERVED = Pattern.compile("(?i)aws\\..*");

  private InputPathsCheck() {}

  static void check(Target target, JsonNode pathsMap) {
    Set<Map.Entry<String, JsonNode>> paths = pathsMap.properties();
    if (paths.size() > MOST_VARIABLES) {
      throw TargetInputCheck.refused(
          "InputPathsMap has more than " + MOST_VARIABLES + " variables", target);
    }
    for (var path : paths) {
      if (RESERVED.matcher(path.getKey()).matches()) {
        throw TargetInputCheck.refused(
            "InputPathsMap uses the reserved name " + path.getKey() + ": choose one without AWS.",
            target);
      }
      new InputPath(path.getValue().asText()).check();
    }
  }
}
