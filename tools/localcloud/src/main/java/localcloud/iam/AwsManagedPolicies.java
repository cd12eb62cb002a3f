package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.gateway.Json;

/**
 * The policies that AWS itself manages and that are known here (AWS Managed Policy Reference). A
 * role with another one is not deployed: what it allows would have to be guessed.
 */
final class AwsManagedPolicies {
  private static final String PREFIX = "arn:aws:iam::aws:policy/";
  private static final Map<String, JsonNode> KNOWN =
      Map.of(
          PREFIX + "service-role/AWSLambdaBasicExecutionRole",
          Json.read(
              """
              {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
               "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]}]}
              """));

  private AwsManagedPolicies() {}

  static Optional<JsonNode> find(String arn) {
    return Optional.ofNullable(KNOWN.get(arn));
  }

  /**
   * @throws IllegalArgumentException with the ARN of a managed policy that is not known
   */
  static void check(List<String> arns) {
    for (String arn : arns) {
      if (arn.startsWith(PREFIX) && !KNOWN.containsKey(arn)) {
        throw new IllegalArgumentException(
            "the managed policy "
                + arn
                + " is not known here; write what the role needs as a policy of its own");
      }
    }
  }
}
