package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/** Questions about a template that is not deployed by them. */
final class TemplateQueries {
  private TemplateQueries() {}

  /** ValidateTemplate reads only a template in the call; one in S3 is checked by a change set. */
  static ObjectNode validated(JsonNode input) {
    if (!input.hasNonNull("TemplateBody")) {
      throw Refused.invalid("Give the template in TemplateBody: --template-body file://…");
    }
    return TemplateSummary.summary(input.path("TemplateBody").asText());
  }

  /** GetTemplateSummary, of a stack or a template. */
  static ObjectNode of(StackRecords stacks, Proposals proposals, JsonNode input) {
    if (!input.hasNonNull("StackName")) {
      return TemplateSummary.types(proposals.stored().body("template", input));
    }
    StackRecord stack = stacks.get(input.path("StackName").asText());
    return TemplateSummary.types(
        stack
            .deployed()
            .map(Proposal::body)
            .or(
                () ->
                    proposals
                        .deployer()
                        .describe(stack.name())
                        .map(standing -> Json.text(standing.template().source())))
            .orElse("{}"));
  }
}
