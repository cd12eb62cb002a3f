package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import localcloud.gateway.PolicyElements;

/**
 * Refuses unsupported policies on roles of functions. Other roles, such as those of the CDK's
 * bootstrap stack, are kept as they are, and checked if a function assumes one.
 */
final class PolicyCheck {
  private PolicyCheck() {}

  /**
   * @throws IllegalArgumentException with the unsupported element or managed policy
   */
  static void check(Role role, List<JsonNode> documents) {
    if (new TrustPolicy(role.trustPolicy()).isForFunctions()) {
      checkAny(role, documents);
    }
  }

  /** The same for a role of any kind. */
  static void checkAny(Role role, List<JsonNode> documents) {
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
