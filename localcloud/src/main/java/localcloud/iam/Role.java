package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A role.
 *
 * @param trustPolicy who may assume the role
 * @param inlinePolicies the policy documents declared on the role itself
 */
public record Role(
    String name,
    String arn,
    JsonNode trustPolicy,
    List<JsonNode> inlinePolicies,
    List<String> managedPolicyArns) {

  /** Whether Lambda may assume it for a function. */
  boolean isForFunctions() {
    return trustPolicy.findValues("Service").stream()
        .anyMatch(service -> service.toString().contains("\"lambda.amazonaws.com\""));
  }
}
