package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import localcloud.gateway.PolicyElements;

/**
 * Refuses unsupported policies on roles that functions assume. Other roles, such as those of the
 * CDK's bootstrap stack, never call anything here and are kept as they are.
 */
final class PolicyCheck {
  private PolicyCheck() {}

  /**
   * @throws IllegalArgumentException with the unsupported element or managed policy
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
