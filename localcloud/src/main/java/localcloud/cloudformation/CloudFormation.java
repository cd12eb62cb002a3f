package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import localcloud.deploy.Deployer;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;
import localcloud.template.StackId;

/** The operations of the AWS CloudFormation API Reference that the CDK CLI uses. */
public final class CloudFormation implements Service, AutoCloseable {
  private final StackRecords stacks;
  private final ChangeSets changeSets;
  private final Operations operations;
  private final StackQueries queries;

  /**
   * @param objects finds an object's file by bucket and key
   * @param afterwards runs when a deployment has succeeded
   */
  public CloudFormation(
      Deployer deployer,
      BiFunction<String, String, Optional<Path>> objects,
      Clock clock,
      Runnable afterwards) {
    this.stacks = new StackRecords(deployer, clock);
    this.changeSets = new ChangeSets(deployer, stacks, new Proposals(deployer, objects), clock);
    this.operations = new Operations(deployer, stacks, afterwards);
    this.queries = new StackQueries(deployer, stacks);
  }

  @Override
  public String name() {
    return "cloudformation";
  }

  @Override
  public Reply answer(Call call) {
    JsonNode input = QueryForm.input(call);
    String stack = input.path("StackName").asText();
    return Reply.json(
        200,
        switch (call.operation()) {
          case "CreateChangeSet" -> createChangeSet(input);
          case "DescribeChangeSet" -> Answers.changeSet(changeSet(input));
          case "ExecuteChangeSet" -> execute(input);
          case "DeleteChangeSet" -> deleteChangeSet(input);
          case "ListChangeSets" -> queries.changeSets(stack);
          case "CreateStack" -> deployDirectly(input, true);
          case "UpdateStack" -> deployDirectly(input, false);
          case "DeleteStack" -> {
            stacks.find(stack).ifPresent(operations::delete);
            yield Json.object();
          }
          case "UpdateTerminationProtection" -> {
            stacks
                .get(stack)
                .terminationProtection(input.path("EnableTerminationProtection").asBoolean());
            yield Json.object().put("StackId", StackId.of(StackId.nameIn(stack)));
          }
          case "DescribeStacks" -> queries.describeStacks(stack);
          case "ListStacks" -> queries.listStacks();
          case "DescribeStackEvents" -> queries.events(stack);
          case "GetTemplate" -> queries.template(stack);
          case "ListStackResources" -> queries.resources(stack, "", "StackResourceSummaries");
          case "DescribeStackResources" ->
              queries.resources(stack, input.path("LogicalResourceId").asText(), "StackResources");
          case "ListExports" -> queries.exports();
          default -> throw AwsException.unknownOperation(call);
        });
  }

  private JsonNode createChangeSet(JsonNode input) {
    String type = input.path("ChangeSetType").asText("UPDATE");
    if (!type.equals("CREATE") && !type.equals("UPDATE")) {
      throw Refused.invalid("The local cloud has no change sets of type " + type);
    }
    ChangeSet made = changeSets.create(input, type.equals("CREATE"));
    return Json.object().put("Id", made.id()).put("StackId", made.stackId());
  }

  private ChangeSet changeSet(JsonNode input) {
    String asked = input.path("ChangeSetName").asText();
    return stacks
        .find(input.path("StackName").asText())
        .flatMap(stack -> stack.changeSet(asked))
        .orElseThrow(
            () ->
                new AwsException(
                    404, "ChangeSetNotFound", "ChangeSet [" + asked + "] does not exist"));
  }

  private JsonNode execute(JsonNode input) {
    if (input.path("DisableRollback").asBoolean()) {
      throw Refused.invalid("The local cloud always rolls back; leave out --no-rollback");
    }
    operations.execute(stacks.get(input.path("StackName").asText()), changeSet(input));
    return Json.object();
  }

  /** Deleting one that is not there succeeds, as on AWS. */
  private JsonNode deleteChangeSet(JsonNode input) {
    StackRecord stack = stacks.get(input.path("StackName").asText());
    stack.changeSet(input.path("ChangeSetName").asText()).ifPresent(stack::remove);
    return Json.object();
  }

  private JsonNode deployDirectly(JsonNode input, boolean newStack) {
    ChangeSet changeSet = changeSets.create(input, newStack);
    StackRecord stack = stacks.get(changeSet.stack());
    if (changeSet.failed()) {
      stack.remove(changeSet);
      throw Refused.invalid(
          changeSet.failure().equals(ChangeSets.NO_CHANGES)
              ? "No updates are to be performed."
              : changeSet.failure());
    }
    operations.execute(stack, changeSet);
    return Json.object().put("StackId", changeSet.stackId());
  }

  @Override
  public void close() {
    operations.close();
  }
}
