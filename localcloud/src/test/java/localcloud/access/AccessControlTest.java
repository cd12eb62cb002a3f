package localcloud.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Identities;
import localcloud.gateway.Json;
import localcloud.gateway.PolicyElements;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessControlTest {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/Loans";
  private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:loans";
  private static final String RULE = "arn:aws:events:us-east-1:000000000000:rule/library/lent";
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:loans";
  private static final Caller CONSUMER =
      Identities.sessionOf("arn:aws:iam::000000000000:role/consumer", "library-dev-lent");
  private static final Caller EVENTS = Caller.service("events.amazonaws.com");

  private final List<JsonNode> role = new ArrayList<>();
  private final Map<String, List<JsonNode>> resources = new HashMap<>();
  private final Gateway gateway = new Gateway();
  private final AccessControl access =
      new AccessControl(
          new Policies() {
            @Override
            public List<JsonNode> ofRole(String name) {
              return name.equals("consumer") ? role : List.of();
            }

            @Override
            public List<JsonNode> ofResource(String arn) {
              return resources.getOrDefault(arn, List.of());
            }
          });

  @BeforeEach
  void open() {
    gateway.add(access);
    for (String name :
        List.of("dynamodb", "dynamodbstreams", "sqs", "events", "lambda", "iam", "sts")) {
      gateway.open(new Willing(name));
    }
  }

  @Test
  void what_a_policy_allows_passes() {
    allow("dynamodb:PutItem", TABLE);

    assertThat(put(CONSUMER).status()).isEqualTo(200);
  }

  @Test
  void what_no_policy_allows_is_answered_with_who_what_and_where_in_awss_words() {
    allow("dynamodb:GetItem", TABLE);

    Reply reply = put(CONSUMER);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.output().path("__type").asText()).isEqualTo("AccessDeniedException");
    assertThat(reply.output().path("message").asText())
        .isEqualTo(
            "User: arn:aws:sts::000000000000:assumed-role/consumer/library-dev-lent is not"
                + " authorized to perform: dynamodb:PutItem on resource: "
                + TABLE
                + " because no identity-based policy allows the dynamodb:PutItem action");
  }

  @Test
  void a_grant_that_is_removed_is_gone_at_once() {
    allow("dynamodb:PutItem", TABLE);
    assertThat(put(CONSUMER).status()).isEqualTo(200);

    role.clear();

    assertThat(put(CONSUMER).status()).isEqualTo(400);
  }

  @Test
  void sqs_has_its_own_code_status_and_spelling() {
    Reply reply = send(CONSUMER, Map.of());

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.output().path("__type").asText()).isEqualTo("AccessDenied");
    assertThat(reply.output().path("message").asText())
        .endsWith(
            "perform: sqs:sendmessage on resource: "
                + QUEUE
                + " because no identity-based policy allows the sqs:sendmessage action");
  }

  @Test
  void the_root_may_do_everything() {
    assertThat(put(Caller.ROOT).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb:*, *, 200",
    "DYNAMODB:put*, arn:aws:dynamodb:us-east-1:000000000000:table/*, 200",
    "dynamodb:PutIte?, arn:aws:dynamodb:us-east-1:000000000000:table/Loan?, 200",
    "dynamodb:PutItem, arn:aws:dynamodb:us-east-1:000000000000:table/Loan, 400",
    "dynamodb:PutItem, arn:aws:dynamodb:us-east-1:000000000000:table/loans, 400",
    "dynamodb:Put, *, 400",
    "sqs:*, *, 400",
  })
  void wildcards_stand_for_any_characters(String action, String resource, int status) {
    allow(action, resource);

    assertThat(put(CONSUMER).status()).isEqualTo(status);
  }

  @Test
  void a_deny_beats_every_allow() {
    allow("dynamodb:*", "*");
    role.add(statement("Deny", "dynamodb:PutItem", TABLE, ""));

    assertThat(put(CONSUMER).output().path("message").asText())
        .endsWith("with an explicit deny in an identity-based policy");
  }

  @Test
  void a_query_on_an_index_is_decided_on_the_index() {
    allow("dynamodb:Query", TABLE + "/index/byUser");

    assertThat(query("byUser").status()).isEqualTo(200);
    assertThat(query("all").output().path("message").asText()).contains(TABLE + "/index/all");
  }

  @Test
  void a_transaction_is_decided_by_its_parts() {
    allow("dynamodb:PutItem", TABLE);
    JsonNode transaction =
        json(
            """
            {'TransactItems': [{'Put': {'TableName': 'Loans', 'Item': {}}},
              {'Delete': {'TableName': 'Loans', 'Key': {}}}]}
            """);

    assertThat(
            call("dynamodb", "TransactWriteItems", transaction).output().path("message").asText())
        .contains("not authorized to perform: dynamodb:DeleteItem on resource: " + TABLE);

    allow("dynamodb:DeleteItem", TABLE);
    assertThat(call("dynamodb", "TransactWriteItems", transaction).status()).isEqualTo(200);
  }

  @Test
  void a_batch_of_messages_needs_the_single_action() {
    allow("sqs:DeleteMessage", QUEUE);

    assertThat(call("sqs", "DeleteMessageBatch", json("{'QueueUrl': 'http://h/0/loans'}")).status())
        .isEqualTo(200);
  }

  @Test
  void records_are_decided_on_the_stream_of_their_iterator() {
    String stream = TABLE + "/stream/2026";
    allow("dynamodb:GetShardIterator", stream);
    allow("dynamodb:GetRecords", stream);
    JsonNode records = json("{'ShardIterator': 'iterator-1'}");
    assertThat(call("dynamodbstreams", "GetRecords", records).status()).isEqualTo(400);

    call("dynamodbstreams", "GetShardIterator", json("{'StreamArn': '" + stream + "'}"));

    assertThat(call("dynamodbstreams", "GetRecords", records).status()).isEqualTo(200);
  }

  @Test
  void every_bus_in_a_put_events_call_must_be_allowed() {
    allow("events:PutEvents", "arn:aws:events:us-east-1:000000000000:event-bus/library");
    JsonNode entries = json("{'Entries': [{'EventBusName': 'library'}, {'Detail': '{}'}]}");

    assertThat(call("events", "PutEvents", entries).output().path("message").asText())
        .contains("arn:aws:events:us-east-1:000000000000:event-bus/default");
  }

  @Test
  void a_service_needs_a_resource_policy_that_names_it() {
    assertThat(send(EVENTS, Map.of()).output().path("message").asText())
        .isEqualTo(
            "User: events.amazonaws.com is not authorized to perform: sqs:sendmessage on resource: "
                + QUEUE
                + " because no resource-based policy allows the sqs:sendmessage action");

    resource(QUEUE, statement("Allow", "sqs:SendMessage", QUEUE, service("events.amazonaws.com")));

    assertThat(send(EVENTS, Map.of()).status()).isEqualTo(200);
    assertThat(send(Caller.service("sns.amazonaws.com"), Map.of()).status()).isEqualTo(403);
  }

  @Test
  void a_service_may_be_allowed_for_one_rule_only() {
    resource(
        QUEUE,
        statement(
            "Allow",
            "sqs:SendMessage",
            QUEUE,
            service("events.amazonaws.com")
                + ", 'Condition': {'ArnEquals': {'aws:SourceArn': '"
                + RULE
                + "'}}"));

    assertThat(send(EVENTS, Map.of("x-amz-source-arn", RULE)).status()).isEqualTo(200);
    assertThat(send(EVENTS, Map.of("x-amz-source-arn", RULE + "2")).status()).isEqualTo(403);
    assertThat(send(EVENTS, Map.of()).status()).isEqualTo(403);
  }

  @Test
  void a_queue_for_secure_transport_only_is_open_to_local_calls() {
    allow("sqs:SendMessage", QUEUE);
    resource(QUEUE, secure("false"));
    assertThat(send(CONSUMER, Map.of()).status()).isEqualTo(200);

    resource(QUEUE, secure("true"));
    assertThat(send(CONSUMER, Map.of()).output().path("message").asText())
        .endsWith("with an explicit deny in a resource-based policy");
  }

  @Test
  void a_resource_may_allow_a_role_of_its_account() {
    resource(
        QUEUE,
        statement(
            "Allow",
            "sqs:*",
            QUEUE,
            ", 'Principal': {'AWS': 'arn:aws:iam::000000000000:role/consumer'}"));

    assertThat(send(CONSUMER, Map.of()).status()).isEqualTo(200);
  }

  @Test
  void an_api_may_not_invoke_a_function_without_permission() {
    Reply refused = invoke(Caller.service("apigateway.amazonaws.com"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.output().path("message").asText())
        .contains("apigateway.amazonaws.com", "lambda:InvokeFunction", FUNCTION);

    resource(
        FUNCTION,
        statement("Allow", "lambda:InvokeFunction", FUNCTION, service("apigateway.amazonaws.com")));

    assertThat(invoke(Caller.service("apigateway.amazonaws.com")).status()).isEqualTo(200);
  }

  @Test
  void lambda_invokes_for_its_event_source_mappings_without_a_permission() {
    assertThat(invoke(Caller.service("lambda.amazonaws.com")).status()).isEqualTo(200);
  }

  @Test
  void a_call_that_cannot_be_judged_is_refused_with_its_name() {
    allow("*", "*");

    assertThat(call("dynamodb", "ExecuteStatement", json("{}")).output().path("message").asText())
        .contains("dynamodb:ExecuteStatement");
    assertThat(call("iam", "CreateRole", json("{}")).status()).isEqualTo(501);
  }

  @Test
  void everyone_may_ask_who_they_are_and_nobody_may_become_another() {
    JsonNode other = json("{'RoleArn': 'arn:aws:iam::000000000000:role/other'}");

    assertThat(call("sts", "GetCallerIdentity", json("{}")).status()).isEqualTo(200);
    assertThat(call("sts", "AssumeRole", other).output().path("message").asText())
        .contains("sts:AssumeRole on resource: arn:aws:iam::000000000000:role/other");
  }

  @Test
  void logs_are_written_only_where_the_role_may_write_them() {
    assertThat(access.mayLog(CONSUMER, "/aws/lambda/loans", "one")).isFalse();

    allow("logs:*", "arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/loans:*");

    assertThat(access.mayLog(CONSUMER, "/aws/lambda/loans", "one")).isTrue();
    assertThat(access.mayLog(CONSUMER, "/aws/lambda/others", "two")).isFalse();
  }

  @Test
  void the_use_of_each_grant_is_counted() {
    role.add(
        json(
            "{'Statement': ["
                + words("Allow", "dynamodb:PutItem', 'dynamodb:GetItem", TABLE)
                + "]}"));
    put(CONSUMER);
    put(CONSUMER);

    assertThat(access.grantsOf("consumer"))
        .containsExactly(grant("dynamodb:PutItem", 2), grant("dynamodb:GetItem", 0));
  }

  @Test
  void every_operator_that_a_template_may_use_is_evaluated() {
    assertThat(PolicyElements.OPERATORS)
        .allSatisfy(name -> assertThat(Operator.valueOf(name)).isNotNull());
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, 000000000000, true",
    "StringEquals, 0000, false",
    "StringNotEquals, 0000, true",
    "StringLike, 0000*, true",
    "StringNotLike, 0000*, false",
    "ArnLike, arn:*, false",
  })
  void conditions_compare_as_their_operator_says(String operator, String value, boolean holds) {
    Condition condition =
        Condition.of(Operator.valueOf(operator), "aws:sourceaccount", List.of(value));

    assertThat(condition.holds(Map.of("aws:sourceaccount", "000000000000"))).isEqualTo(holds);
  }

  @Test
  void a_wildcard_in_an_arn_does_not_cross_a_colon() {
    assertThat(Operator.ArnLike.matching("arn:aws:events:*:rule/library/*").test(RULE)).isFalse();
    assertThat(Operator.ArnLike.matching("arn:aws:events:*:*:rule/library/*").test(RULE)).isTrue();
  }

  private Reply put(Caller who) {
    return gateway.call(Call.json("dynamodb", "PutItem", who, json("{'TableName': 'Loans'}")));
  }

  private Reply query(String index) {
    return call("dynamodb", "Query", json("{'TableName': 'Loans', 'IndexName': '" + index + "'}"));
  }

  private Reply call(String service, String operation, JsonNode input) {
    return gateway.call(Call.json(service, operation, CONSUMER, input));
  }

  private Reply send(Caller who, Map<String, String> headers) {
    byte[] input = Json.bytes(json("{'QueueUrl': 'http://127.0.0.1/000000000000/loans'}"));
    return gateway.call(new Call("sqs", "SendMessage", who, "POST", "/", headers, input));
  }

  private Reply invoke(Caller who) {
    String path = "/2015-03-31/functions/loans/invocations";
    return gateway.call(new Call("lambda", "Invoke", who, "POST", path, Map.of(), new byte[0]));
  }

  private void allow(String action, String resource) {
    role.add(statement("Allow", action, resource, ""));
  }

  private void resource(String arn, JsonNode statement) {
    resources.put(arn, List.of(statement));
  }

  private static JsonNode secure(String deniedWhen) {
    return statement(
        "Deny",
        "sqs:*",
        QUEUE,
        ", 'Principal': {'AWS': '*'}, 'Condition': {'Bool': {'aws:SecureTransport': '"
            + deniedWhen
            + "'}}");
  }

  private static String service(String name) {
    return ", 'Principal': {'Service': '" + name + "'}";
  }

  private static JsonNode statement(String effect, String action, String resource, String more) {
    String words = words(effect, action, resource);
    return json(words.substring(0, words.length() - 1) + more + "}");
  }

  private static String words(String effect, String action, String resource) {
    return String.format(
        Locale.ROOT,
        "{'Effect': '%s', 'Action': ['%s'], 'Resource': '%s'}",
        effect,
        action,
        resource);
  }

  private static JsonNode grant(String action, long used) {
    return Json.object().put("action", action).put("resource", TABLE).put("used", used);
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'));
  }

  /** A service that accepts every call that reaches it. */
  private record Willing(String name) implements Service {
    @Override
    public Set<String> operations() {
      return Set.of();
    }

    @Override
    public Reply answer(Call call) {
      return Reply.json(200, Json.object().put("ShardIterator", "iterator-1"));
    }
  }
}
