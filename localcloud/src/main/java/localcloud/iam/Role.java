package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /** As unique as the name (IAM User Guide, "IAM identifiers", "Unique identifiers"). */
  String id() {
    String digits = Long.toString(Integer.toUnsignedLong(name.hashCode()), 36);
    return "AROA"
        + ("0".repeat(ID_DIGITS) + digits).substring(digits.length()).toUpperCase(Locale.ROOT);
  }

  String path() {
    return arn.substring(arn.indexOf(":role/") + ":role".length(), arn.length() - name.length());
  }
}
