package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import localcloud.assembly.TemplateException;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/**
 * The values that AWS itself provides: see "Pseudo parameters reference" in the AWS CloudFormation
 * User Guide.
 */
final class PseudoParameters {
  static final String REGION = "us-east-1";
  static final String PREFIX = "AWS::";

  private PseudoParameters() {}

  static JsonNode valueOf(String name, String stack) {
    return switch (name) {
      case "AWS::NoValue" -> MissingNode.getInstance();
      case "AWS::Region" -> TextNode.valueOf(REGION);
      case "AWS::AccountId" -> TextNode.valueOf(Caller.ACCOUNT);
      case "AWS::Partition" -> TextNode.valueOf("aws");
      case "AWS::URLSuffix" -> TextNode.valueOf("amazonaws.com");
      case "AWS::StackName" -> TextNode.valueOf(stack);
      case "AWS::StackId" -> TextNode.valueOf(StackId.of(stack));
      case "AWS::NotificationARNs" -> Json.array();
      default -> throw new TemplateException(stack, "the pseudo parameter " + name + " is unknown");
    };
  }
}
