package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may assume a role (IAM User Guide, "How to use trust policies with IAM roles").
 *
 * @param document in the policy language
 */
record TrustPolicy(JsonNode document) {
  private static final Set<String> ASSUMING = Set.of("sts:AssumeRole", "sts:*", "*");

  /** Whether Lambda may assume the role for a function. */
  boolean isForFunctions() {
    return document.findValues("Service").stream()
        .anyMatch(service -> service.toString().contains("\"lambda.amazonaws.com\""));
  }

  /**
   * Whether a principal may assume the role. A statement with a condition never lets it.
   *
   * @param principal every name by which the policy may mean it
   */
  boolean allows(Set<String> principal) {
    return several(document.path("Statement"))
        .filter(statement -> statement.path("Effect").asText().equals("Allow"))
        .filter(statement -> statement.path("Condition").isEmpty())
        .filter(statement -> texts(statement.path("Action")).anyMatch(ASSUMING::contains))
        .map(statement -> statement.path("Principal"))
        .flatMap(who -> texts(who.isTextual() ? who : who.path("AWS")))
        .anyMatch(principal::contains);
  }

  private static Stream<String> texts(JsonNode oneOrMany) {
    return several(oneOrMany).map(JsonNode::asText);
  }

  private static Stream<JsonNode> several(JsonNode oneOrMany) {
    return oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
  }
}
