package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CloudFormation, S3 and STS, called in the same steps as by the CDK CLI. */
class CloudFormationTest {
  private static final String QUEUE =
      """
      {"Description": "a queue",
       "Parameters": {"Seconds": {"Type": "String", "Default": "30"}},
       "Resources": {
         "Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {}}},
         "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": %s}}%s},
       "Outputs": {"Url": {"Value": {"Ref": "Queue"}}}}
      """;
  private static final String CODE =
      """
      , "Function": {"Type": "AWS::Lambda::Function", "Properties": {
          "Runtime": "java25", "Handler": "h", "Role": {"Fn::GetAtt": ["Role", "Arn"]},
          "DeadLetterConfig": {"TargetArn": {"Fn::GetAtt": ["Role", "Arn"]}},
          "Code": {"S3Bucket": {"Fn::Sub": "assets-${AWS::AccountId}"}, "S3Key": "code.zip"}}}
      """;
  @AutoClose private static final LocalCloud CLOUD = LocalCloud.start(Options.forTests());

  @AfterEach
  void destroy() {
    call("DeleteStack", Map.of("StackName", "Library"));
  }

  @Test
  void a_change_set_changes_nothing_until_it_is_executed() {
    JsonNode changeSet = changeSet("CREATE", queue("30", ""));

    assertThat(changeSet.path("Status").asText()).isEqualTo("CREATE_COMPLETE");
    assertThat(changeSet.path("Changes").findValuesAsText("Action")).containsExactly("Add", "Add");
    assertThat(stack().path("StackStatus").asText()).isEqualTo("REVIEW_IN_PROGRESS");
    assertThat(CLOUD.stacks()).isEmpty();

    execute();

    assertThat(stack().path("StackStatus").asText()).isEqualTo("CREATE_COMPLETE");
    assertThat(stack().path("Outputs").path(0).path("OutputValue").asText())
        .startsWith(CLOUD.endpoint().toString());
    assertThat(ok("GetTemplate").path("TemplateBody").asText()).isEqualTo(queue("30", ""));
  }

  @Test
  void deploying_the_same_template_again_makes_no_change_set() {
    deploy(queue("30", ""));

    JsonNode again = changeSet("UPDATE", queue("30", ""));

    assertThat(again.path("Status").asText()).isEqualTo("FAILED");
    assertThat(again.path("StatusReason").asText())
        .startsWith("The submitted information didn't contain changes.");
  }

  @Test
  void a_change_set_names_the_property_that_differs() {
    deploy(queue("30", ""));

    JsonNode change = changeSet("UPDATE", queue("60", "")).path("Changes");

    assertThat(change.findValuesAsText("LogicalResourceId")).containsExactly("Queue");
    assertThat(change.findValuesAsText("Action")).containsExactly("Modify");
    assertThat(change.findValuesAsText("Name")).containsExactly("VisibilityTimeout");
  }

  @Test
  void a_failed_update_is_rolled_back_and_says_what_failed() {
    deploy(queue("30", ""));
    putCode();

    changeSet("UPDATE", queue("60", CODE));
    execute();

    assertThat(stack().path("StackStatus").asText()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
    assertThat(statusesOf("Function")).containsExactly("CREATE_IN_PROGRESS", "CREATE_FAILED");
    assertThat(statusesOf("Queue"))
        .containsExactly(
            "CREATE_IN_PROGRESS",
            "CREATE_COMPLETE",
            "UPDATE_IN_PROGRESS",
            "UPDATE_COMPLETE",
            "UPDATE_IN_PROGRESS",
            "UPDATE_COMPLETE");
    assertThat(ok("GetTemplate").path("TemplateBody").asText()).isEqualTo(queue("30", ""));
    assertThat(changeSet("UPDATE", queue("30", "")).path("StatusReason").asText())
        .contains("didn't contain changes");
  }

  @Test
  void a_failed_creation_leaves_nothing_but_its_events() {
    putCode();
    changeSet("CREATE", queue("30", CODE));
    execute();

    assertThat(stack().path("StackStatus").asText()).isEqualTo("ROLLBACK_COMPLETE");
    assertThat(CLOUD.stacks()).isEmpty();
    assertThat(statusesOf("Library"))
        .containsExactly(
            "REVIEW_IN_PROGRESS",
            "CREATE_IN_PROGRESS",
            "ROLLBACK_IN_PROGRESS",
            "ROLLBACK_COMPLETE");
    assertThat(call("CreateChangeSet", request("UPDATE", queue("30", ""))).status()).isEqualTo(400);
  }

  @Test
  void code_that_was_not_uploaded_fails_the_change_set() {
    JsonNode changeSet = changeSet("CREATE", queue("30", CODE.replace("code.zip", "gone.zip")));

    assertThat(changeSet.path("Status").asText()).isEqualTo("FAILED");
    assertThat(changeSet.path("StatusReason").asText())
        .contains("does not exist: s3://assets-000000000000/gone.zip");
  }

  @Test
  void what_the_template_alone_tells_fails_the_change_set_and_not_the_deployment() {
    deploy(queue("30", ""));
    putCode();
    String runtime = CODE.replace("java25", "python3.13");
    String memory = CODE.replace("\"Handler\"", "\"MemorySize\": 64, \"Handler\"");
    String rate =
        ", \"Rule\": {\"Type\": \"AWS::Events::Rule\", \"Properties\": {\"ScheduleExpression\":"
            + " \"cron(0 12 * * ? *)\"}}";

    assertThat(refusal(runtime)).contains("Library/Function", "java25", "python3.13");
    assertThat(refusal(memory)).contains("Library/Function", "MemorySize", "128", "64");
    assertThat(refusal(rate)).contains("Library/Rule", "cron(0 12 * * ? *)");
    assertThat(statusesOf("Library")).endsWith("CREATE_COMPLETE");
  }

  private static String refusal(String resource) {
    JsonNode changeSet = changeSet("UPDATE", queue("60", resource));
    assertThat(changeSet.path("Status").asText()).isEqualTo("FAILED");
    return changeSet.path("StatusReason").asText();
  }

  @Test
  void a_stack_that_no_call_has_deployed_has_its_events_too(@TempDir Path cdkOut)
      throws IOException {
    CLOUD.deploy(SmallStack.write(cdkOut, 30));
    assertThat(statusesOf("Library")).containsExactly("CREATE_IN_PROGRESS", "CREATE_COMPLETE");
    assertThat(statusesOf("Queue")).containsExactly("CREATE_IN_PROGRESS", "CREATE_COMPLETE");

    CLOUD.deploy(cdkOut);
    assertThat(statusesOf("Library")).hasSize(2);

    CLOUD.deploy(SmallStack.write(cdkOut, 60));
    assertThat(statusesOf("Library")).endsWith("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE");
    assertThat(statusesOf("Queue")).endsWith("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE");
    assertThat(statusesOf("Table")).hasSize(2);
  }

  @Test
  void a_change_set_that_imports_is_refused_with_a_way_out() {
    Reply refused = call("CreateChangeSet", request("IMPORT", queue("30", "")));

    assertThat(refused.output().path("message").asText())
        .contains("imports no resources", "deploy the template");
  }

  @Test
  void a_given_parameter_overrides_its_default_and_is_remembered() {
    String template = queue("{\"Ref\": \"Seconds\"}", "");
    ObjectNode request = request("CREATE", template);
    request
        .putArray("Parameters")
        .addObject()
        .put("ParameterKey", "Seconds")
        .put("ParameterValue", "45");
    assertThat(call("CreateChangeSet", request).status()).isEqualTo(200);
    execute();

    ObjectNode again = request("UPDATE", template);
    again
        .putArray("Parameters")
        .addObject()
        .put("ParameterKey", "Seconds")
        .put("UsePreviousValue", true);
    call("CreateChangeSet", again);

    assertThat(stack().path("Parameters").path(0).path("ParameterValue").asText()).isEqualTo("45");
    assertThat(ok("DescribeChangeSet").path("Status").asText()).isEqualTo("FAILED");
    assertThat(changeSet("UPDATE", template).path("Changes").findValuesAsText("Name"))
        .containsExactly("VisibilityTimeout");
  }

  @Test
  void a_deleted_stack_is_found_only_by_its_arn() {
    deploy(queue("30", ""));
    String arn = stack().path("StackId").asText();

    call("DeleteStack", Map.of("StackName", arn));

    Reply byName = call("DescribeStacks", Map.of("StackName", "Library"));
    assertThat(byName.output().path("message").asText())
        .isEqualTo("Stack with id Library does not exist");
    assertThat(
            call("DescribeStacks", Map.of("StackName", arn))
                .output()
                .at("/Stacks/0/StackStatus")
                .asText())
        .isEqualTo("DELETE_COMPLETE");
    assertThat(CLOUD.stacks()).isEmpty();
  }

  @Test
  void a_protected_stack_is_not_deleted() {
    deploy(queue("30", ""));
    ObjectNode protect = Json.object().put("StackName", "Library");
    call("UpdateTerminationProtection", protect.put("EnableTerminationProtection", true));

    assertThat(call("DeleteStack", Map.of("StackName", "Library")).status()).isEqualTo(400);

    call("UpdateTerminationProtection", protect.put("EnableTerminationProtection", false));
    assertThat(CLOUD.stacks()).containsExactly("Library");
  }

  @Test
  void the_clis_own_bootstrap_template_is_accepted_unchanged() throws IOException {
    String template =
        Files.readString(
            RepositoryRoot.find()
                .resolve("node_modules/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml"));
    ObjectNode request = request("CREATE", template);
    request
        .putArray("Parameters")
        .addObject()
        .put("ParameterKey", "FileAssetsBucketKmsKeyId")
        .put("ParameterValue", "AWS_MANAGED_KEY");
    call("CreateChangeSet", request);
    execute();

    assertThat(stack().path("StackStatus").asText()).isEqualTo("CREATE_COMPLETE");
    assertThat(stack().path("Outputs").findValuesAsText("OutputValue"))
        .contains("cdk-hnb659fds-assets-000000000000-us-east-1");
    assertThat(assume("cdk-hnb659fds-deploy-role-000000000000-us-east-1").status()).isEqualTo(200);
    assertThat(assume("nobody").status()).isEqualTo(403);
  }

  private static Reply assume(String role) {
    ObjectNode input =
        Json.object()
            .put("RoleArn", "arn:aws:iam::000000000000:role/" + role)
            .put("RoleSessionName", "test");
    return CLOUD.gateway().call(Call.json("sts", "AssumeRole", Caller.ROOT, input));
  }

  private static void putCode() {
    s3("CreateBucket", "PUT", "/assets-000000000000");
    s3("PutObject", "PUT", "/assets-000000000000/code.zip");
  }

  private static void s3(String operation, String method, String path) {
    Call call = new Call("s3", operation, Caller.ROOT, method, path, Map.of(), new byte[] {1});
    assertThat(CLOUD.gateway().call(call).status()).isEqualTo(200);
  }

  private static void deploy(String template) {
    changeSet("CREATE", template);
    execute();
    assertThat(stack().path("StackStatus").asText()).isEqualTo("CREATE_COMPLETE");
  }

  private static JsonNode changeSet(String type, String template) {
    Reply made = call("CreateChangeSet", request(type, template));
    assertThat(made.status()).as(() -> made.output().toString()).isEqualTo(200);
    return ok("DescribeChangeSet");
  }

  private static ObjectNode request(String type, String template) {
    ObjectNode request =
        Json.object()
            .put("StackName", "Library")
            .put("ChangeSetName", "change")
            .put("ChangeSetType", type)
            .put("TemplateBody", template);
    request.putArray("Capabilities").add("CAPABILITY_NAMED_IAM");
    return request;
  }

  private static void execute() {
    ok("ExecuteChangeSet");
  }

  private static JsonNode stack() {
    return ok("DescribeStacks").path("Stacks").path(0);
  }

  /** Oldest first. */
  private static List<String> statusesOf(String logicalId) {
    return ok("DescribeStackEvents")
        .path("StackEvents")
        .valueStream()
        .filter(event -> event.path("LogicalResourceId").asText().equals(logicalId))
        .map(event -> event.path("ResourceStatus").asText())
        .toList()
        .reversed();
  }

  private static JsonNode ok(String operation) {
    Reply reply = call(operation, Map.of("StackName", "Library", "ChangeSetName", "change"));
    assertThat(reply.status()).as(() -> reply.output().toString()).isEqualTo(200);
    return reply.output();
  }

  private static Reply call(String operation, Object input) {
    return CLOUD
        .gateway()
        .call(Call.json("cloudformation", operation, Caller.ROOT, Json.MAPPER.valueToTree(input)));
  }

  private static String queue(String seconds, String more) {
    return String.format(Locale.ROOT, QUEUE, seconds, more);
  }
}
