package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import localcloud.deploy.Deployer;
import localcloud.gateway.AwsException;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.template.StackId;

/** The operations of the AWS CloudFormation API Reference that the CDK CLI uses. */
public final class CloudFormation implements DispatchingService, AutoCloseable {
  private final StackRecords stacks;
  private final ChangeSets changeSets;
  private final Operations operations;
  private final OperationTable table;

  /**
   * @param objects finds a file with an object's content by its bucket and key
   * @param protection the file that keeps which stacks must not be deleted; in memory if empty
   * @param afterwards runs after a successful deployment
   */
  public CloudFormation(
      Deployer deployer,
      BiFunction<String, String, Optional<Path>> objects,
      Clock clock,
      Optional<Path> protection,
      Runnable afterwards) {
    this.stacks = new StackRecords(deployer, clock, new Protected(protection));
    deployer.watch(new OutsideDeployments(stacks));
    Proposals proposals = new Proposals(deployer, new StoredTemplates(objects));
    this.changeSets = new ChangeSets(deployer, stacks, proposals, clock);
    this.operations = new Operations(deployer, stacks, proposals, afterwards);
    StackQueries queries = new StackQueries(deployer, stacks);
    this.table =
        new OperationTable()
            .json("CreateChangeSet", this::createChangeSet)
            .json("DescribeChangeSet", input -> Answers.changeSet(changeSet(input)))
            .json("ExecuteChangeSet", this::execute)
            .json("DeleteChangeSet", this::deleteChangeSet)
            .json("ListChangeSets", input -> queries.changeSets(stackIn(input)))
            .json("CreateStack", input -> deployDirectly(input, true))
            .json("UpdateStack", input -> deployDirectly(input, false))
            .json("DeleteStack", this::deleteStack)
            .json("UpdateTerminationProtection", this::protect)
            .json("DescribeStacks", input -> queries.describeStacks(stackIn(input)))
            .json(
                "ListStacks",
                input -> queries.listStacks(Json.texts(input.path("StackStatusFilter"))))
            .json("DescribeStackEvents", input -> queries.events(stackIn(input)))
            .json("GetTemplate", input -> queries.template(stackIn(input)))
            .json(
                "ListStackResources",
                input -> queries.resources(stackIn(input), "", "StackResourceSummaries"))
            .json(
                "DescribeStackResources",
                input ->
                    queries.resources(
                        stackIn(input), input.path("LogicalResourceId").asText(), "StackResources"))
            .json("DescribeStackResource", input -> queries.resource(input))
            .json("GetTemplateSummary", input -> TemplateQueries.of(stacks, proposals, input))
            .json("ValidateTemplate", TemplateQueries::validated)
            .json("ListExports", input -> queries.exports())
            .refuse(
                "DetectStackDrift",
                "a change made by a call is not compared with the template; deploy the stack"
                    + " again, with a change in it, to have it as the template says")
            .refuse(
                "DescribeStackDriftDetectionStatus",
                "a change made by a call is not compared with the template")
            .refuse(
                "DescribeStackResourceDrifts",
                "a change made by a call is not compared with the template")
            .refuse("ListImports", "list-exports tells what there is to import")
            .refuse("ContinueUpdateRollback", "a failed update is always rolled back here");
  }

  @Override
  public String name() {
    return "cloudformation";
  }

  @Override
  public OperationTable table() {
    return table;
  }

  private static String stackIn(JsonNode input) {
    return input.path("StackName").asText();
  }

  private JsonNode deleteStack(JsonNode input) {
    stacks.find(stackIn(input)).ifPresent(operations::delete);
    return Json.object();
  }

  private JsonNode protect(JsonNode input) {
    String stack = stackIn(input);
    stacks.get(stack).terminationProtection(input.path("EnableTerminationProtection").asBoolean());
    return Json.object().put("StackId", StackId.of(StackId.nameIn(stack)));
  }

  private JsonNode createChangeSet(JsonNode input) {
    String type = input.path("ChangeSetType").asText("UPDATE");
    if (!type.equals("CREATE") && !type.equals("UPDATE")) {
      throw Refused.invalid(
          type.equals("IMPORT")
              ? "The local cloud imports no resources into a stack: delete the resource, and deploy"
                  + " the template that declares it"
              : "The local cloud does not support change sets of type " + type);
    }
    ChangeSet made = changeSets.create(input, type.equals("CREATE"));
    return Json.object().put("Id", made.id()).put("StackId", made.stackId());
  }

  private ChangeSet changeSet(JsonNode input) {
    String asked = input.path("ChangeSetName").asText();
    return stacks
        .find(stackIn(input))
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
    operations.execute(stacks.get(stackIn(input)), changeSet(input));
    return Json.object();
  }

  /** Deleting a change set that does not exist succeeds, as on AWS. */
  private JsonNode deleteChangeSet(JsonNode input) {
    StackRecord stack = stacks.get(stackIn(input));
    stack.changeSet(input.path("ChangeSetName").asText()).ifPresent(stack::remove);
    return Json.object();
  }

  private JsonNode deployDirectly(JsonNode input, boolean newStack) {
    ChangeSet changeSet = changeSets.create(input, newStack);
    StackRecord stack = stacks.get(changeSet.stack());
    if (changeSet.failed()) {
      changeSets.withdraw(changeSet);
      throw Refused.invalid(
          changeSet.failure().equals(ChangeSets.NO_CHANGES)
              ? "No updates are to be performed."
              : changeSet.failure());
    }
    if (input.path("EnableTerminationProtection").asBoolean()) {
      stack.terminationProtection(true);
    }
    operations.execute(stack, changeSet);
    return Json.object().put("StackId", changeSet.stackId());
  }

  @Override
  public void close() {
    operations.close();
  }
}
