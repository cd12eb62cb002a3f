package localcloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import localcloud.access.Policies;
import localcloud.iam.Roles;

/**
 * The resource policies that the services hold.
 *
 * @param queues finds a queue's policy documents by its ARN; topics and functions work the same way
 */
record DeployedPolicies(
    Roles roles,
    Function<String, List<JsonNode>> queues,
    Function<String, List<JsonNode>> topics,
    Function<String, List<JsonNode>> functions)
    implements Policies {

  @Override
  public List<JsonNode> ofRole(String name) {
    return roles.documentsOf(name);
  }

  @Override
  public List<JsonNode> ofResource(String arn) {
    String[] parts = arn.split(":", 4);
    return switch (parts.length < 4 ? "" : parts[2]) {
      case "sqs" -> queues.apply(arn);
      case "sns" -> topics.apply(arn);
      case "lambda" -> functions.apply(arn);
      default -> List.of();
    };
  }
}
