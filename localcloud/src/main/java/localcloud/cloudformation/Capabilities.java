package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * What a template may do only if its caller acknowledges it: make roles and the like, and give them
 * names (AWS CloudFormation User Guide, "Acknowledging IAM resources in CloudFormation templates").
 */
final class Capabilities {
  private static final String PLAIN = "CAPABILITY_IAM";
  private static final String NAMED = "CAPABILITY_NAMED_IAM";
  private static final List<String> ALL = List.of(PLAIN, NAMED, "CAPABILITY_AUTO_EXPAND");

  private static final List<String> NAMES =
      List.of("RoleName", "UserName", "GroupName", "ManagedPolicyName", "InstanceProfileName");

  private Capabilities() {}

  /** The one that a template needs; none if it makes nothing of IAM's. */
  static Optional<String> neededBy(JsonNode template) {
    return reasons(template).isEmpty()
        ? Optional.empty()
        : Optional.of(isNamed(template) ? NAMED : PLAIN);
  }

  /** The types for which one is needed, in the order of their names. */
  static List<String> reasons(JsonNode template) {
    return ofIam(template).map(one -> one.path("Type").asText()).distinct().sorted().toList();
  }

  /**
   * Refuses a template that needs what its caller has not given; a name includes the rest.
   *
   * @throws AwsException if it is not given
   */
  static void check(JsonNode template, List<String> given) {
    neededBy(template)
        .filter(needed -> !given.contains(needed) && !given.contains(NAMED))
        .ifPresent(
            needed -> {
              throw new AwsException(
                  400,
                  "InsufficientCapabilitiesException",
                  "Requires capabilities : [" + needed + "]");
            });
  }

  private static boolean isNamed(JsonNode template) {
    return ofIam(template)
        .map(one -> one.path("Properties"))
        .anyMatch(properties -> NAMES.stream().anyMatch(properties::has));
  }

  private static Stream<JsonNode> ofIam(JsonNode template) {
    return template
        .path("Resources")
        .valueStream()
        .filter(one -> one.path("Type").asText().startsWith("AWS::IAM::"));
  }

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
