package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import localcloud.gateway.PolicyElements;

/**
 * Refuses what access cannot be decided by, for roles that functions take on. Other roles, such as
 * those that the CDK's bootstrap brings, never call anything here and are kept as they are.
 */
final class PolicyCheck {
  private PolicyCheck() {}

  /**
   * @throws IllegalArgumentException with the element or the managed policy that is not understood
   */
  static void check(Role role, List<JsonNode> documents) {
    if (!role.isForFunctions()) {
      return;
    }
    AwsManagedPolicies.check(role.managedPolicyArns());
    for (JsonNode document : documents) {
      PolicyElements.firstUnknown(document)
          .ifPresent(
              element -> {
                throw new IllegalArgumentException(
                    "the policy element " + element + " is not supported here");
              });
    }
  }
}
