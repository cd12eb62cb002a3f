package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A role.
 *
 * @param trustPolicy who may assume it
 * @param inlinePolicies the policy documents written on the role itself
 */
public record Role(
    String name,
    String arn,
    JsonNode trustPolicy,
    List<JsonNode> inlinePolicies,
    List<String> managedPolicyArns) {

  /** Whether Lambda may take it on for a function. */
  boolean isForFunctions() {
    return trustPolicy.findValues("Service").stream()
        .anyMatch(service -> service.toString().contains("\"lambda.amazonaws.com\""));
  }
}
