package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.deploy.Deployer;
import localcloud.deploy.StackDescription;
import localcloud.gateway.Json;
import localcloud.template.StackId;

/** The read-only operations. */
record StackQueries(Deployer deployer, StackRecords stacks) {

  JsonNode describeStacks(String nameOrArn) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Stacks");
    if (nameOrArn.isEmpty()) {
      stacks.all().forEach(stack -> list.add(describe(stack)));
    } else {
      StackRecord stack =
          stacks.findOrDeleted(nameOrArn).orElseThrow(() -> Refused.noStack(nameOrArn));
      list.add(describe(stack));
    }
    return answer;
  }

  /**
   * @param wanted the statuses of the stacks to list; all if empty
   */
  JsonNode listStacks(List<String> wanted) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("StackSummaries");
    stacks.all().stream()
        .filter(stack -> wanted.isEmpty() || wanted.contains(stack.status().name()))
        .forEach(stack -> list.add(Answers.summary(stack)));
    return answer;
  }

  JsonNode events(String nameOrArn) {
    return stacks
        .findOrDeleted(nameOrArn)
        .orElseThrow(() -> Refused.invalid("Stack [" + nameOrArn + "] does not exist"))
        .events()
        .describe();
  }

  JsonNode template(String nameOrArn) {
    StackRecord stack = stacks.get(nameOrArn);
    String text =
        stack
            .deployed()
            .map(Proposal::body)
            .or(
                () ->
                    deployer
                        .describe(stack.name())
                        .map(standing -> Json.text(standing.template().source())))
            .orElse("");
    // A stack in review has no template yet.
    return text.isEmpty() ? Json.object() : Json.object().put("TemplateBody", text);
  }

  /**
   * @param member the operation's name for the list
   */
  JsonNode resources(String nameOrArn, String logicalId, String member) {
    StackRecord stack = stacks.get(nameOrArn);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray(member);
    for (StackDescription.Part part : parts(stack)) {
      if (logicalId.isEmpty() || logicalId.equals(part.logicalId())) {
        ObjectNode resource =
            list.addObject()
                .put("LogicalResourceId", part.logicalId())
                .put("PhysicalResourceId", part.physicalId())
                .put("ResourceType", part.type())
                .put("ResourceStatus", "CREATE_COMPLETE");
        if (member.equals("StackResources")) {
          resource
              .put("StackName", stack.name())
              .put("StackId", StackId.of(stack.name()))
              .put("Timestamp", Moments.text(stack.created()));
        } else {
          resource.put("LastUpdatedTimestamp", Moments.text(stack.created()));
        }
      }
    }
    return answer;
  }

  /** As DescribeStackResources, for one resource, which must exist. */
  JsonNode resource(JsonNode input) {
    String stack = input.path("StackName").asText();
    String id = input.path("LogicalResourceId").asText();
    JsonNode found = resources(stack, id, "All").path("All").path(0);
    if (found.isMissingNode()) {
      throw Refused.invalid("Resource " + id + " does not exist for stack " + stack);
    }
    return Json.object().set("StackResourceDetail", found);
  }

  JsonNode exports() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Exports");
    for (String name : deployer.stacks()) {
      deployer
          .describe(name)
          .ifPresent(
              stack ->
                  stack
                      .exports()
                      .forEach(
                          (export, value) ->
                              list.addObject()
                                  .put("ExportingStackId", StackId.of(name))
                                  .put("Name", export)
                                  .put("Value", value)));
    }
    return answer;
  }

  JsonNode changeSets(String nameOrArn) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Summaries");
    stacks
        .get(nameOrArn)
        .changeSets()
        .forEach(changeSet -> list.add(Answers.changeSetSummary(changeSet)));
    return answer;
  }

  private ObjectNode describe(StackRecord stack) {
    return Answers.stack(stack, deployer.describe(stack.name()));
  }

  private List<StackDescription.Part> parts(StackRecord stack) {
    return deployer.describe(stack.name()).map(StackDescription::parts).orElse(List.of());
  }
}
