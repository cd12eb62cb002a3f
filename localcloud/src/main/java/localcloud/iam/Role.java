package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A role.
 *
 * @param trustPolicy who may assume the role
 * @param inlinePolicies the policy documents declared on the role itself, by name
 * @param longestSession in seconds
 */
public record Role(
    String name,
    String arn,
    JsonNode trustPolicy,
    Map<String, JsonNode> inlinePolicies,
    List<String> managedPolicyArns,
    int longestSession) {
  private static final int ID_DIGITS = 17;
  private static final Set<String> ASSUMING = Set.of("sts:AssumeRole", "sts:*", "*");

  /** As unique as the name (IAM User Guide, "IAM identifiers", "Unique identifiers"). */
  String id() {
    String digits = Long.toString(Integer.toUnsignedLong(name.hashCode()), 36);
    return "AROA"
        + ("0".repeat(ID_DIGITS) + digits).substring(digits.length()).toUpperCase(Locale.ROOT);
  }

  String path() {
    return arn.substring(arn.indexOf(":role/") + ":role".length(), arn.length() - name.length());
  }

  /** Whether Lambda may assume it for a function. */
  boolean isForFunctions() {
    return trustPolicy.findValues("Service").stream()
        .anyMatch(service -> service.toString().contains("\"lambda.amazonaws.com\""));
  }

  /**
   * Whether its trust policy lets a principal assume it (IAM User Guide, "How to use trust policies
   * with IAM roles"). A statement with a condition never does.
   *
   * @param principal every name by which the policy may mean it
   */
  boolean trusts(Set<String> principal) {
    return several(trustPolicy.path("Statement"))
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
