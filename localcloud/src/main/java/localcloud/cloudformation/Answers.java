package localcloud.cloudformation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import localcloud.deploy.PlannedChange;
import localcloud.deploy.StackDescription;
import localcloud.gateway.Json;
import localcloud.report.Change;
import localcloud.template.StackId;

/** Describes stacks and change sets in the words of the AWS CloudFormation API Reference. */
final class Answers {
  private Answers() {}

  static ObjectNode stack(StackRecord record, Optional<StackDescription> standing) {
    ObjectNode answer = summary(record);
    answer.put("EnableTerminationProtection", record.terminationProtection());
    answer.put("DisableRollback", false);
    answer.putArray("NotificationARNs");
    record
        .deployed()
        .ifPresent(
            proposal -> {
              list(answer.putArray("Tags"), "Key", "Value", proposal.tags());
              ArrayNode capabilities = answer.putArray("Capabilities");
              proposal.capabilities().forEach(capabilities::add);
            });
    standing.ifPresent(
        stack -> {
          list(
              answer.putArray("Parameters"),
              "ParameterKey",
              "ParameterValue",
              Proposals.values(stack));
          list(answer.putArray("Outputs"), "OutputKey", "OutputValue", stack.outputs());
          String description = stack.template().source().path("Description").asText();
          if (!description.isEmpty()) {
            answer.put("Description", description);
          }
        });
    return answer;
  }

  static ObjectNode summary(StackRecord record) {
    ObjectNode answer =
        Json.object()
            .put("StackId", StackId.of(record.name()))
            .put("StackName", record.name())
            .put("CreationTime", Moments.text(record.created()))
            .put("StackStatus", record.status().name());
    record.updated().ifPresent(time -> answer.put("LastUpdatedTime", Moments.text(time)));
    if (!record.reason().isEmpty()) {
      answer.put("StackStatusReason", record.reason());
    }
    return answer;
  }

  static ObjectNode changeSet(ChangeSet changeSet) {
    ObjectNode answer = changeSetSummary(changeSet);
    ArrayNode changes = answer.putArray("Changes");
    for (PlannedChange change : changeSet.changes()) {
      changes.addObject().put("Type", "Resource").set("ResourceChange", change(change));
    }
    return answer;
  }

  static ObjectNode changeSetSummary(ChangeSet changeSet) {
    ObjectNode answer =
        Json.object()
            .put("ChangeSetName", changeSet.name())
            .put("ChangeSetId", changeSet.id())
            .put("StackId", changeSet.stackId())
            .put("StackName", changeSet.stack())
            .put("CreationTime", Moments.text(changeSet.created()))
            .put("Status", changeSet.failed() ? "FAILED" : "CREATE_COMPLETE")
            .put("ExecutionStatus", changeSet.failed() ? "UNAVAILABLE" : "AVAILABLE");
    if (!changeSet.description().isEmpty()) {
      answer.put("Description", changeSet.description());
    }
    if (changeSet.failed()) {
      answer.put("StatusReason", changeSet.failure());
    }
    return answer;
  }

  /**
   * Only the service knows whether a change replaces a resource, so it is not announced beforehand.
   */
  private static ObjectNode change(PlannedChange planned) {
    ObjectNode answer =
        Json.object()
            .put("Action", action(planned.change()))
            .put("LogicalResourceId", planned.logicalId())
            .put("ResourceType", planned.type());
    if (!planned.physicalId().isEmpty()) {
      answer.put("PhysicalResourceId", planned.physicalId());
    }
    if (planned.change() == Change.UPDATED) {
      answer.put("Replacement", "False");
      answer.putArray("Scope").add("Properties");
      ArrayNode details = answer.putArray("Details");
      for (String property : planned.properties()) {
        details
            .addObject()
            .put("Evaluation", "Static")
            .put("ChangeSource", "DirectModification")
            .putObject("Target")
            .put("Attribute", "Properties")
            .put("Name", property)
            .put("RequiresRecreation", "Never");
      }
    }
    return answer;
  }

  private static String action(Change change) {
    return switch (change) {
      case CREATED -> "Add";
      case UPDATED -> "Modify";
      case DELETED -> "Remove";
      default -> throw new IllegalArgumentException(change.name().toLowerCase(Locale.ROOT));
    };
  }

  private static void list(ArrayNode into, String key, String value, Map<String, String> entries) {
    entries.forEach((name, text) -> into.addObject().put(key, name).put(value, text));
  }
}
