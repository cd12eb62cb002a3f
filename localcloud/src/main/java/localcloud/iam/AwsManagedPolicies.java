package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.gateway.Json;

/**
 * The supported AWS managed policies (AWS Managed Policy Reference). A role with any other is
 * refused at deployment: its permissions would have to be guessed.
 */
final class AwsManagedPolicies {
  private static final String PREFIX = "arn:aws:iam::aws:policy/";
  private static final Map<String, JsonNode> KNOWN =
      Map.of(
          PREFIX + "service-role/AWSLambdaBasicExecutionRole",
          allowing("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
          PREFIX + "AdministratorAccess",
          allowing("*"),
          PREFIX + "AWSCloudFormationReadOnlyAccess",
          allowing(
              "cloudformation:Describe*",
              "cloudformation:EstimateTemplateCost",
              "cloudformation:Get*",
              "cloudformation:List*",
              "cloudformation:ValidateTemplate",
              "cloudformation:Detect*"),
          // Only for the services that the local cloud has.
          PREFIX + "ReadOnlyAccess",
          allowing(
              "cloudformation:Describe*",
              "cloudformation:Get*",
              "cloudformation:List*",
              "cloudwatch:Describe*",
              "cloudwatch:Get*",
              "cloudwatch:List*",
              "dynamodb:BatchGet*",
              "dynamodb:Describe*",
              "dynamodb:Get*",
              "dynamodb:List*",
              "dynamodb:Query",
              "dynamodb:Scan",
              "events:Describe*",
              "events:List*",
              "lambda:Get*",
              "lambda:List*",
              "logs:Describe*",
              "logs:FilterLogEvents",
              "logs:Get*",
              "s3:Get*",
              "s3:List*",
              "sqs:Get*",
              "sqs:List*",
              "ssm:Describe*",
              "ssm:Get*",
              "ssm:List*"));

  private AwsManagedPolicies() {}

  private static JsonNode allowing(String... actions) {
    ObjectNode document = Json.object().put("Version", "2012-10-17");
    document
        .putArray("Statement")
        .addObject()
        .put("Effect", "Allow")
        .put("Resource", "*")
        .set("Action", Json.MAPPER.valueToTree(actions));
    return document;
  }

  static Optional<JsonNode> find(String arn) {
    return Optional.ofNullable(KNOWN.get(arn));
  }

  /**
   * @throws IllegalArgumentException with the ARN of an unknown managed policy
   */
  static void check(List<String> arns) {
    for (String arn : arns) {
      if (arn.startsWith(PREFIX) && !KNOWN.containsKey(arn)) {
        throw new IllegalArgumentException(
            "the managed policy "
                + arn
                + " is not known here; give the role its own policy instead");
      }
    }
  }
}
