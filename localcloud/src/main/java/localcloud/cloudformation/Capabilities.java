package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import localcloud.gateway.Json;

/** What a caller acknowledges that a template may do; nothing here depends on it. */
final class Capabilities {
  private static final List<String> ALL =
      List.of("CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND");

  private Capabilities() {}

  static List<String> of(JsonNode input) {
    List<String> given = Json.texts(input.path("Capabilities"));
    if (!ALL.containsAll(given)) {
      throw Refused.invalid(
          "1 validation error detected: Value '"
              + given
              + "' at 'capabilities' failed to satisfy constraint: Member must satisfy constraint:"
              + " [Member must satisfy enum value set: "
              + ALL
              + "]");
    }
    return given;
  }
}
