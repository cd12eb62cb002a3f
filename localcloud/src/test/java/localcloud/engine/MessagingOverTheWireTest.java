package localcloud.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import localcloud.dynamodb.DynamoDb;
import localcloud.eventbridge.EventBridge;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.sqs.Sqs;
import localcloud.time.MovableClock;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Tests the three services with the AWS SDK. */
class MessagingOverTheWireTest {
  private static final Gateway GATEWAY = new Gateway();
  private static final MovableClock CLOCK = new MovableClock();
  private static WireServer wire;
  private static Sqs sqs;
  private static DynamoDb dynamodb;
  private static EventBridge eventBridge;

  @BeforeAll
  static void start(@TempDir Path temp) {
    wire = WireServer.start(GATEWAY, (key, exchange) -> Caller.ROOT, 0);
    sqs = Sqs.start(CLOCK, wire.port(), null);
    dynamodb = DynamoDb.start(Calls.repositoryRoot(), null, temp);
    eventBridge = new EventBridge(GATEWAY, CLOCK, null, (metric, bus, rule) -> {});
    GATEWAY.open(sqs.service());
    dynamodb.services().forEach(GATEWAY::open);
    GATEWAY.open(eventBridge.service());
  }

  @AfterAll
  static void stop() {
    eventBridge.close();
    dynamodb.close();
    sqs.close();
    wire.close();
  }

  @Test
  void a_rule_sends_an_event_to_a_queue_and_a_bad_entry_is_named() {
    try (SqsClient queues = client(SqsClient.builder());
        EventBridgeClient events = client(EventBridgeClient.builder())) {
      String url = queues.createQueue(q -> q.queueName("loans")).queueUrl();
      assertThat(url).isEqualTo(wire.endpoint() + "/000000000000/loans");
      String arn =
          queues
              .getQueueAttributes(q -> q.queueUrl(url).attributeNames(QueueAttributeName.ALL))
              .attributes()
              .get(QueueAttributeName.QUEUE_ARN);
      events.createEventBus(b -> b.name("library"));
      events.putRule(r -> r.name("r").eventBusName("library").eventPattern("{\"source\":[\"s\"]}"));
      events.putTargets(
          t ->
              t.rule("r")
                  .eventBusName("library")
                  .targets(Target.builder().id("q").arn(arn).build()));

      PutEventsResponse put = events.putEvents(p -> p.entries(entry("{\"a\":1.50}"), entry("no")));

      List<Message> received =
          queues.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(5)).messages();
      assertThat(received).hasSize(1);
      assertThat(received.getFirst().body()).contains("\"detail\":{\"a\":1.50}");
      assertThat(put.failedEntryCount()).isEqualTo(1);
      assertThat(put.entries().get(1).errorCode()).isEqualTo("MalformedDetail");
    }
  }

  @Test
  void a_missing_resource_is_reported_as_the_sdks_own_exception() {
    try (SqsClient queues = client(SqsClient.builder());
        EventBridgeClient events = client(EventBridgeClient.builder())) {
      String gone = wire.endpoint() + "/000000000000/gone";
      assertThatThrownBy(() -> queues.receiveMessage(r -> r.queueUrl(gone)))
          .isInstanceOf(QueueDoesNotExistException.class);
      assertThatThrownBy(() -> queues.getQueueUrl(r -> r.queueName("gone")))
          .isInstanceOf(QueueDoesNotExistException.class);
      assertThatThrownBy(() -> events.describeRule(r -> r.name("gone")))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  @Test
  void a_table_refuses_what_a_condition_forbids_and_streams_what_was_written() {
    try (DynamoDbClient tables = client(DynamoDbClient.builder());
        DynamoDbStreamsClient streams = client(DynamoDbStreamsClient.builder())) {
      String stream =
          tables
              .createTable(
                  t ->
                      t.tableName("loans")
                          .keySchema(
                              KeySchemaElement.builder()
                                  .attributeName("pk")
                                  .keyType(KeyType.HASH)
                                  .build())
                          .attributeDefinitions(
                              AttributeDefinition.builder()
                                  .attributeName("pk")
                                  .attributeType(ScalarAttributeType.S)
                                  .build())
                          .billingMode(BillingMode.PAY_PER_REQUEST)
                          .streamSpecification(
                              s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)))
              .tableDescription()
              .latestStreamArn();
      assertThat(stream).startsWith("arn:aws:dynamodb:us-east-1:000000000000:table/loans/stream/");
      var item = Map.of("pk", AttributeValue.fromS("1"));
      tables.putItem(p -> p.tableName("loans").item(item));

      assertThatThrownBy(
              () ->
                  tables.putItem(
                      p ->
                          p.tableName("loans")
                              .item(item)
                              .conditionExpression("attribute_not_exists(pk)")))
          .isInstanceOf(ConditionalCheckFailedException.class);
      String shard =
          streams
              .describeStream(d -> d.streamArn(stream))
              .streamDescription()
              .shards()
              .getFirst()
              .shardId();
      String iterator =
          streams
              .getShardIterator(
                  g -> g.streamArn(stream).shardId(shard).shardIteratorType("TRIM_HORIZON"))
              .shardIterator();
      assertThat(streams.getRecords(g -> g.shardIterator(iterator)).records())
          .singleElement()
          .satisfies(record -> assertThat(record.awsRegion()).isEqualTo("us-east-1"));
    }
  }

  private static PutEventsRequestEntry entry(String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName("library")
        .source("s")
        .detailType("t")
        .detail(detail)
        .build();
  }

  private static <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(URI.create(wire.endpoint().toString()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
