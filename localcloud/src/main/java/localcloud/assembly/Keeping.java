package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * When a resource is kept even though its stack no longer has it: the attributes DeletionPolicy and
 * UpdateReplacePolicy of the CloudFormation template reference.
 *
 * @param whenRemoved the template no longer has it, or its stack is deleted
 * @param whenCreationFails the deployment that created it is rolled back
 * @param whenReplaced another resource takes its place
 */
public record Keeping(boolean whenRemoved, boolean whenCreationFails, boolean whenReplaced) {
  private static final Set<String> REMOVAL = Set.of("Delete", "Retain", "RetainExceptOnCreate");
  private static final Set<String> REPLACEMENT = Set.of("Delete", "Retain");

  static Keeping read(String where, JsonNode resource) {
    String removed = policy(where, resource, "DeletionPolicy", REMOVAL);
    String replaced = policy(where, resource, "UpdateReplacePolicy", REPLACEMENT);
    return new Keeping(
        !removed.equals("Delete"), removed.equals("Retain"), replaced.equals("Retain"));
  }

  private static String policy(String where, JsonNode resource, String name, Set<String> known) {
    String policy = resource.path(name).asText("Delete");
    if (!known.contains(policy)) {
      throw new TemplateException(where, "the " + name + " " + policy + " is not supported here");
    }
    return policy;
  }
}
