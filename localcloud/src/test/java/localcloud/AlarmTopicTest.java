package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A queue, its dead-letter queue, and an alarm on the latter that notifies a topic, as declared in
 * a template.
 */
class AlarmTopicTest {
  private static final String PAGER = "arn:aws:sqs:us-east-1:000000000000:pager";
  private static final Path DESK = Path.of("src/test/resources/localcloud/Desk.template.json");

  @TempDir private Path cdkOut;
  private LocalCloud cloud;
  private String topic;
  private String deadLetters;

  @BeforeEach
  void deploy() throws IOException {
    cloud = LocalCloud.start(Options.forTests());
    cloud.deploy(assembly(DESK.toAbsolutePath()));
    topic = cloud.outputs("Desk").get("AlarmTopicArn");
    deadLetters = cloud.outputs("Desk").get("DeadLetterQueueUrl");
    call("sqs", "CreateQueue", Json.object().put("QueueName", "pager"));
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void a_subscriber_to_the_alarms_is_notified_of_a_dead_letter_and_of_its_end() {
    allow("sns.amazonaws.com");
    subscribe("sqs", PAGER);
    call("sqs", "SendMessage", queue(deadLetters).put("MessageBody", "poison"));

    cloud.clock().advance(Duration.ofMinutes(1));

    List<JsonNode> told = new ArrayList<>();
    await().until(() -> changes(told).contains("INSUFFICIENT_DATA -> ALARM"));
    JsonNode alarm = told.getLast();
    assertThat(alarm.path("AlarmDescription").asText()).startsWith("A message needs a person");
    assertThat(alarm.path("Region").asText()).isEqualTo("US East (N. Virginia)");
    assertThat(alarm.path("NewStateReason").asText()).startsWith("Threshold Crossed: 1 datapoint");
    assertThat(alarm.path("StateChangeTime").asText()).endsWith("+0000");
    assertThat(alarm.at("/AlarmActions/0").asText()).isEqualTo(topic);
    assertThat(alarm.at("/Trigger/MetricName").asText())
        .isEqualTo("ApproximateNumberOfMessagesVisible");
    assertThat(alarm.at("/Trigger/Dimensions/0/name").asText()).isEqualTo("QueueName");

    call("sqs", "PurgeQueue", queue(deadLetters));
    cloud.clock().advance(Duration.ofMinutes(2));

    await().until(() -> changes(told).contains("ALARM -> OK"));
  }

  @Test
  void a_queue_whose_policy_names_somebody_else_is_not_notified() {
    allow("events.amazonaws.com");
    subscribe("sqs", PAGER);

    call("sns", "Publish", about().put("Message", "hello"));

    assertThat(receive()).isEmpty();
  }

  @Test
  void a_topics_policy_decides_who_publishes() {
    assertThat(publishAs("events.amazonaws.com").output().path("__type").asText())
        .isEqualTo("AuthorizationError");
    assertThat(publishAs("cloudwatch.amazonaws.com").status()).isEqualTo(200);
  }

  @Test
  void mail_awaits_confirmation_and_other_protocols_are_refused() {
    subscribe("email", "ada@example.com");

    assertThat(call("sns", "ListSubscriptionsByTopic", about()).at("/Subscriptions/0"))
        .isEqualTo(
            Json.object()
                .put("SubscriptionArn", "PendingConfirmation")
                .put("Owner", Caller.ACCOUNT)
                .put("Protocol", "email")
                .put("Endpoint", "ada@example.com")
                .put("TopicArn", topic));
    Reply refused =
        reply("sns", "Subscribe", about().put("Protocol", "sms").put("Endpoint", "+4312345"));
    assertThat(refused.output().path("message").asText()).contains("not sms +4312345");
  }

  @Test
  void a_topic_is_described_in_xml_and_a_subscription_ends() throws Exception {
    allow("sns.amazonaws.com");
    String subscription = subscribe("sqs", PAGER).path("SubscriptionArn").asText();

    assertThat(post("Action=GetTopicAttributes&Version=2010-03-31&TopicArn=" + topic))
        .contains("<entry><key>SubscriptionsConfirmed</key><value>1</value></entry>");
    assertThat(post("Action=ListTopics&Version=2010-03-31"))
        .contains("<Topics><member><TopicArn>" + topic + "</TopicArn></member></Topics>");

    post("Action=Unsubscribe&Version=2010-03-31&SubscriptionArn=" + subscription);
    call("sns", "Publish", about().put("Message", "hello"));
    assertThat(receive()).isEmpty();
  }

  @Test
  void an_action_that_is_not_a_topic_is_refused(@TempDir Path other) throws IOException {
    Path template = other.resolve("Other.template.json");
    Files.writeString(
        template,
        """
        {"Resources": {"Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
          "AlarmActions": ["arn:aws:lambda:us-east-1:000000000000:function:page"],
          "MetricName": "Errors", "Namespace": "AWS/Lambda", "Statistic": "Sum", "Period": 60,
          "EvaluationPeriods": 1, "Threshold": 0, "ComparisonOperator": "GreaterThanThreshold"}}}}
        """);

    assertThatThrownBy(() -> cloud.deploy(assembly(template)))
        .hasMessageContaining("The local cloud's alarms publish to SNS topics; AlarmActions has");
  }

  /** The state changes of the dead-letter alarm that the pager has received. */
  private List<String> changes(List<JsonNode> told) {
    for (JsonNode message : receive()) {
      JsonNode notification = Json.read(message.path("Body").asText());
      JsonNode alarm = Json.read(notification.path("Message").asText());
      if (alarm.path("AlarmName").asText().equals("library-DeadLettersNotEmpty")) {
        told.add(alarm);
      }
    }
    return told.stream()
        .map(
            alarm ->
                alarm.path("OldStateValue").asText()
                    + " -> "
                    + alarm.path("NewStateValue").asText())
        .toList();
  }

  private JsonNode receive() {
    String url = cloud.endpoint() + "/000000000000/pager";
    return call("sqs", "ReceiveMessage", queue(url).put("MaxNumberOfMessages", 10))
        .path("Messages");
  }

  private void allow(String service) {
    String policy =
        String.format(
            Locale.ROOT,
            """
            {"Statement": [{"Effect": "Allow", "Principal": {"Service": "%s"},
              "Action": "sqs:SendMessage", "Resource": "%s",
              "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}]}
            """,
            service,
            PAGER,
            topic);
    ObjectNode input = queue(cloud.endpoint() + "/000000000000/pager");
    input.putObject("Attributes").put("Policy", policy);
    call("sqs", "SetQueueAttributes", input);
  }

  private JsonNode subscribe(String protocol, String endpoint) {
    return call("sns", "Subscribe", about().put("Protocol", protocol).put("Endpoint", endpoint));
  }

  private Reply publishAs(String service) {
    ObjectNode input = about().put("Message", "hello");
    return cloud.gateway().call(Call.json("sns", "Publish", Caller.service(service), input));
  }

  private ObjectNode about() {
    return Json.object().put("TopicArn", topic);
  }

  private static ObjectNode queue(String url) {
    return Json.object().put("QueueUrl", url);
  }

  private JsonNode call(String service, String operation, JsonNode input) {
    Reply reply = reply(service, operation, input);
    assertThat(reply.status()).as(() -> reply.output().toString()).isEqualTo(200);
    return reply.output();
  }

  private Reply reply(String service, String operation, JsonNode input) {
    return cloud.gateway().call(Call.json(service, operation, Caller.ROOT, input));
  }

  private String post(String form) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(cloud.endpoint())
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private Path assembly(Path template) throws IOException {
    String name = template.getFileName().toString().replace(".template.json", "");
    ObjectNode manifest = Json.object();
    manifest
        .putObject("artifacts")
        .putObject(name)
        .put("type", "aws:cloudformation:stack")
        .putObject("properties")
        .put("templateFile", template.toString());
    Files.write(cdkOut.resolve("manifest.json"), Json.bytes(manifest));
    return cdkOut;
  }
}
