package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Identities;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.report.DeploymentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access control in a deployed stack, from its template's policies to the answer of a call. */
class AccessTest {
  private static final String BUS =
      """
      "Bus": {"Type": "AWS::Events::EventBus", "Properties": {"Name": "library"}},
      "Rule": {"Type": "AWS::Events::Rule", "Properties": {"Name": "lent",
        "EventBusName": {"Ref": "Bus"}, "EventPattern": {"source": ["library.desk"]},
        "Targets": [{"Id": "t", "Arn": {"Fn::GetAtt": ["Loans", "Arn"]},
          "DeadLetterConfig": {"Arn": {"Fn::GetAtt": ["Undelivered", "Arn"]}}}]}},
      "Loans": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "loans"}},
      "Undelivered": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "undelivered"}},
      """;

  @AutoClose private static final LocalCloud CLOUD = LocalCloud.start(Options.forTests());

  @TempDir Path cdkOut;

  @AfterEach
  void destroy() {
    CLOUD.destroy();
  }

  @Test
  void a_role_may_do_what_the_template_allows_and_nothing_else() throws IOException {
    deploy(
        """
        "Table": {"Type": "AWS::DynamoDB::Table", "Properties": {
          "BillingMode": "PAY_PER_REQUEST", "TableName": "loans",
          "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
          "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}},
        "Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "reader",
          "AssumeRolePolicyDocument": {}}},
        "Policy": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "reads",
          "Roles": [{"Ref": "Role"}], "PolicyDocument": {"Statement": [{"Effect": "Allow",
            "Action": "dynamodb:GetItem", "Resource": {"Fn::GetAtt": ["Table", "Arn"]}}]}}}
        """);
    JsonNode key = Json.read("{\"TableName\": \"loans\", \"Key\": {\"id\": {\"S\": \"1\"}}}");

    assertThat(asReader("GetItem", key).status()).isEqualTo(200);
    assertThat(asReader("DeleteItem", key).output().path("message").asText())
        .isEqualTo(
            "User: arn:aws:sts::000000000000:assumed-role/reader/list is not authorized to perform:"
                + " dynamodb:DeleteItem on resource:"
                + " arn:aws:dynamodb:us-east-1:000000000000:table/loans because no identity-based"
                + " policy allows the dynamodb:DeleteItem action");
  }

  @Test
  void the_bus_sends_events_to_a_queue_that_allows_it() throws IOException {
    deploy(BUS + letsIn("Loans") + "," + letsIn("Undelivered"));

    announce();

    assertThat(next("loans").path("Body").asText()).contains("\"source\":\"library.desk\"");
  }

  @Test
  void an_event_for_a_queue_whose_policy_does_not_allow_it_becomes_a_dead_letter()
      throws IOException {
    deploy(BUS + letsIn("Undelivered"));

    announce();

    JsonNode attributes = next("undelivered").path("MessageAttributes");
    assertThat(attributes.path("ERROR_CODE").path("StringValue").asText())
        .isEqualTo("NO_PERMISSIONS");
    assertThat(attributes.path("ERROR_MESSAGE").path("StringValue").asText())
        .contains("events.amazonaws.com", "sqs:sendmessage", "loans");
  }

  @Test
  void an_event_that_no_queue_accepts_is_counted_as_lost() throws IOException {
    deploy(BUS.stripTrailing().replaceAll(",$", ""));

    announce();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(CLOUD.hops().all())
                    .filteredOn(hop -> "undelivered".equals(hop.resource()))
                    .extracting(hop -> hop.error())
                    .contains("AccessDenied"));
  }

  @Test
  void an_unsupported_operator_or_key_is_named_at_deployment() {
    assertThatThrownBy(() -> deploy(BUS + queuePolicy("NumericLessThan", "aws:MultiFactorAuthAge")))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("Condition.NumericLessThan.aws:MultiFactorAuthAge")
        .hasMessageContaining("is not supported here");
    assertThatThrownBy(() -> deploy(BUS + queuePolicy("StringEquals", "aws:PrincipalOrgID")))
        .hasMessageContaining("Condition.StringEquals.aws:PrincipalOrgID");
  }

  @Test
  void an_unknown_managed_policy_of_a_functions_role_is_named_at_deployment() {
    assertThatThrownBy(() -> deploy(powerUser("lambda.amazonaws.com")))
        .hasMessageContaining("arn:aws:iam::aws:policy/PowerUserAccess")
        .hasMessageContaining("give the role its own policy");
  }

  @Test
  void an_unsupported_condition_of_a_functions_role_is_named_at_deployment() {
    assertThatThrownBy(
            () ->
                deploy(
                    """
                    "Role": {"Type": "AWS::IAM::Role", "Properties": {
                      "AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow",
                        "Action": "sts:AssumeRole",
                        "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                    "Policy": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "reads",
                      "Roles": [{"Ref": "Role"}], "PolicyDocument": {"Statement": [{
                        "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*",
                        "Condition": {
                          "ForAllValues:StringEquals": {"dynamodb:LeadingKeys": ["ada"]}}}]}}}
                    """))
        .hasMessageContaining("Library/Policy")
        .hasMessageContaining("Condition.ForAllValues:StringEquals.dynamodb:LeadingKeys");
  }

  @Test
  void a_role_that_no_function_assumes_may_have_any_policy() throws IOException {
    deploy(powerUser("cloudformation.amazonaws.com"));

    assertThat(CLOUD.stacks()).containsExactly("Library");
  }

  private static String powerUser(String service) {
    return String.format(
        Locale.ROOT,
        """
        "Role": {"Type": "AWS::IAM::Role", "Properties": {
          "AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow",
            "Action": "sts:AssumeRole", "Principal": {"Service": "%s"}}]},
          "ManagedPolicyArns": ["arn:aws:iam::aws:policy/PowerUserAccess"]}}
        """,
        service);
  }

  private static String letsIn(String queue) {
    return String.format(
        Locale.ROOT,
        """
        "%1$sPolicy": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": [{"Ref": "%1$s"}],
          "PolicyDocument": {"Statement": {"Effect": "Allow", "Action": "sqs:SendMessage",
            "Principal": {"Service": "events.amazonaws.com"},
            "Resource": {"Fn::GetAtt": ["%1$s", "Arn"]},
            "Condition": {"ArnEquals": {"aws:SourceArn": {"Fn::GetAtt": ["Rule", "Arn"]}}}}}}}
        """,
        queue);
  }

  private static String queuePolicy(String operator, String key) {
    return String.format(
        Locale.ROOT,
        """
        "Policy": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": [{"Ref": "Loans"}],
          "PolicyDocument": {"Statement": [{"Effect": "Deny", "Action": "sqs:*", "Principal": "*",
            "Resource": "*", "Condition": {"%s": {"%s": "1"}}}]}}}
        """,
        operator,
        key);
  }

  private void deploy(String resources) throws IOException {
    Files.writeString(
        cdkOut.resolve("manifest.json"),
        """
        {"artifacts": {"Library": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Library.template.json"}}}}
        """);
    Files.writeString(
        cdkOut.resolve("Library.template.json"), "{\"Resources\": {" + resources + "}}");
    CLOUD.deploy(cdkOut);
  }

  private static Reply asReader(String operation, JsonNode input) {
    Caller reader = Identities.sessionOf("arn:aws:iam::000000000000:role/reader", "list");
    return CLOUD.gateway().call(Call.json("dynamodb", operation, reader, input));
  }

  private static void announce() {
    JsonNode entries =
        Json.read(
            """
            {"Entries": [{"EventBusName": "library", "Source": "library.desk", "DetailType": "BookLent",
              "Detail": "{}"}]}
            """);
    Reply reply = CLOUD.gateway().call(Call.json("events", "PutEvents", Caller.ROOT, entries));
    assertThat(reply.output().path("FailedEntryCount").asInt(-1)).isZero();
  }

  private static JsonNode next(String queue) {
    JsonNode input =
        Json.read(
            String.format(
                Locale.ROOT,
                """
                {"QueueUrl": "http://127.0.0.1/000000000000/%s", "WaitTimeSeconds": 20,
                 "MessageAttributeNames": ["All"]}
                """,
                queue));
    Reply reply = CLOUD.gateway().call(Call.json("sqs", "ReceiveMessage", Caller.ROOT, input));
    return reply.output().path("Messages").path(0);
  }
}
