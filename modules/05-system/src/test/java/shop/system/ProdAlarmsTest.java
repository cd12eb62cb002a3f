package shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.LocalCloud;
import localcloud.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Who is notified when a message needs a person: the bus, queues and alarms of the stage prod. */
class ProdAlarmsTest {
  private static final String PAGER = "arn:aws:sqs:us-east-1:000000000000:pager";
  private static final Path TEMPLATE =
      Path.of("src/test/snapshots/prod/EventBusStack.template.json");

  @TempDir private Path cdkOut;

  @Test
  void a_dead_letter_notifies_everybody_who_subscribed_to_the_alarms() throws Exception {
    try (LocalCloud cloud = LocalCloud.start(Options.forTests());
        SqsClient queues = client(cloud.endpoint())) {
      cloud.deploy(assembly());
      Map<String, String> outputs = cloud.outputs("EventBusStack");
      String topic = outputs.get("AlarmTopicArn");
      String pager = createPager(queues, topic);
      subscribe(cloud.endpoint(), topic);

      queues.sendMessage(
          m -> m.queueUrl(outputs.get("OrderDeadLetterQueueUrl")).messageBody("poison"));
      cloud.clock().advance(Duration.ofMinutes(1));

      List<String> told = new ArrayList<>();
      await()
          .until(
              () -> {
                queues
                    .receiveMessage(r -> r.queueUrl(pager).maxNumberOfMessages(10))
                    .messages()
                    .stream()
                    .map(Message::body)
                    .forEach(told::add);
                return told.stream().anyMatch(ProdAlarmsTest::isTheAlarm);
              });
      assertThat(told).filteredOn(ProdAlarmsTest::isTheAlarm).first().asString().contains(topic);
    }
  }

  private static boolean isTheAlarm(String notification) {
    return notification.contains("shop-prod-OrderDeadLettersNotEmpty")
        && notification.contains("A message needs a person");
  }

  private static String createPager(SqsClient queues, String topic) {
    String policy =
        String.format(
            Locale.ROOT,
            """
            {"Statement": [{"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"},
              "Action": "sqs:SendMessage", "Resource": "%s",
              "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}]}
            """,
            PAGER,
            topic);
    return queues
        .createQueue(
            q -> q.queueName("pager").attributes(Map.of(QueueAttributeName.POLICY, policy)))
        .queueUrl();
  }

  private static void subscribe(URI endpoint, String topic)
      throws IOException, InterruptedException {
    String form =
        "Action=Subscribe&Version=2010-03-31&Protocol=sqs&Endpoint="
            + PAGER
            + "&TopicArn="
            + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(endpoint)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }

  private static SqsClient client(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  /** The one stack of the shop that needs no function's code. */
  private Path assembly() throws IOException {
    Files.writeString(
        cdkOut.resolve("manifest.json"),
        """
        {"artifacts": {"EventBusStack": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "EventBusStack.template.json"}}}}
        """);
    Files.copy(TEMPLATE, cdkOut.resolve("EventBusStack.template.json"));
    return cdkOut;
  }
}
