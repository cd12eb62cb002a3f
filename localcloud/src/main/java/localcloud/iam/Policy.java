package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A policy that is declared separately from the roles it is attached to.
 *
 * @param id the ARN of a managed policy; otherwise some unique text, as an inline policy's name is
 *     unique only within its role
 */
record Policy(String id, String name, JsonNode document, List<String> roleNames) {

  boolean isManaged() {
    return id.startsWith("arn:");
  }

  boolean isAttachedTo(Role role) {
    return roleNames.contains(role.name()) || role.managedPolicyArns().contains(id);
  }
}
