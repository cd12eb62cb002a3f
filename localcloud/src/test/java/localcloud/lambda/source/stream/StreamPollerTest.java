package localcloud.lambda.source.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.lambda.FakeQueues;
import localcloud.lambda.QueueProbe;
import localcloud.lambda.TestCloud;
import localcloud.lambda.source.FakeFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamPollerTest {
  private static final String MAPPING = "AWS::Lambda::EventSourceMapping";
  private static final String SEQUENCE = "/dynamodb/SequenceNumber";

  private final FakeQueues queues = new FakeQueues();
  private TestCloud cloud;
  private FakeStream stream;
  private String mappingId = "";

  @BeforeEach
  void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
    stream = new FakeStream();
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("relay", QueueProbe.class));
    cloud.gateway.open(stream);
    cloud.gateway.open(queues);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void records_arrive_once_in_order_and_in_batches() {
    FakeFunction function = function(event -> "");
    insert("a", "b", "c", "d", "e");

    deploy(mapping().put("BatchSize", 2));

    await()
        .untilAsserted(
            () ->
                assertThat(function.batches(SEQUENCE))
                    .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5")));
  }

  @Test
  void a_record_looks_as_aws_documents_it() {
    FakeFunction function = function(event -> "");
    insert("a");

    deploy(mapping());

    await().until(() -> !function.events.isEmpty());
    JsonNode record = function.events.getFirst().path("Records").path(0);
    assertThat(record.path("eventName").asText()).isEqualTo("INSERT");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:dynamodb");
    assertThat(record.path("eventSourceARN").asText()).isEqualTo(FakeStream.ARN);
    assertThat(record.at("/dynamodb/Keys/pk/S").asText()).isEqualTo("a");
  }

  @Test
  void only_what_a_filter_matches_reaches_the_function() {
    FakeFunction function = function(event -> "");
    insert("alice", "loan#1");
    stream.add("REMOVE", "loan#2");
    ObjectNode mapping = mapping();
    mapping
        .putObject("FilterCriteria")
        .putArray("Filters")
        .addObject()
        .put(
            "Pattern",
            """
            {"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"loan#"}]}}}}\
            """);

    deploy(mapping);

    await().until(() -> "3".equals(position()));
    assertThat(function.batches("/eventID")).containsExactly(List.of("loan#1"));
  }

  @Test
  void after_a_partial_failure_the_records_from_the_first_failed_one_come_again() {
    FakeFunction function =
        function(
            event ->
                FakeFunction.texts(event, SEQUENCE).contains("1")
                    ? FakeFunction.failures(List.of("4", "3"))
                    : "");
    insert("a", "b", "c", "d");

    deploy(mapping());

    await()
        .untilAsserted(
            () ->
                assertThat(function.batches(SEQUENCE))
                    .containsExactly(List.of("1", "2", "3", "4"), List.of("3", "4")));
    await().until(() -> "4".equals(position()));
  }

  @Test
  void a_bisected_batch_gives_up_only_the_poisoned_record() {
    FakeFunction function =
        function(
            event ->
                FakeFunction.texts(event, "/eventID").contains("poison") ? FakeFunction.FAILS : "");
    insert("a", "b", "poison", "d");
    ObjectNode mapping =
        mapping().put("BisectBatchOnFunctionError", true).put("MaximumRetryAttempts", 0);
    mapping.putObject("DestinationConfig").putObject("OnFailure").put("Destination", queue("dead"));

    deploy(mapping);

    await().until(() -> "4".equals(position()));
    assertThat(function.batches(SEQUENCE))
        .containsExactly(
            List.of("1", "2", "3", "4"),
            List.of("1", "2"),
            List.of("3", "4"),
            List.of("3"),
            List.of("4"));
    JsonNode report = Json.read(queues.sent.getFirst().path("MessageBody").asText());
    assertThat(report.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
    assertThat(report.at("/DDBStreamBatchInfo/startSequenceNumber").asText()).isEqualTo("3");
    assertThat(report.at("/DDBStreamBatchInfo/endSequenceNumber").asText()).isEqualTo("3");
    assertThat(report.at("/DDBStreamBatchInfo/batchSize").asInt()).isOne();
    assertThat(queues.sent.getFirst().path("QueueUrl").asText()).endsWith("/dead");
  }

  @Test
  void retries_follow_the_movable_clock_and_end() {
    FakeFunction function = function(event -> FakeFunction.FAILS);
    insert("a");

    deploy(mapping().put("MaximumRetryAttempts", 12));

    await()
        .until(
            () -> {
              cloud.clock.advance(Duration.ofMinutes(1));
              return "1".equals(position());
            });
    assertThat(function.events).hasSize(13);
  }

  @Test
  void a_throttled_batch_comes_again_unchanged_without_using_up_a_retry() {
    AtomicInteger calls = new AtomicInteger();
    FakeFunction function =
        function(event -> calls.incrementAndGet() < 4 ? FakeFunction.THROTTLED : "");
    insert("a", "b");
    ObjectNode mapping =
        mapping().put("BisectBatchOnFunctionError", true).put("MaximumRetryAttempts", 0);
    mapping.putObject("DestinationConfig").putObject("OnFailure").put("Destination", queue("dead"));

    deploy(mapping);

    await().until(() -> "2".equals(position()));
    assertThat(function.batches(SEQUENCE)).hasSize(4).containsOnly(List.of("1", "2"));
    assertThat(queues.sent).isEmpty();
  }

  @Test
  void a_record_that_never_reaches_the_function_is_given_up_when_it_leaves_the_stream() {
    function(event -> FakeFunction.THROTTLED);
    stream.add("INSERT", "a", Instant.now().minusSeconds(2));
    deploy(mapping().put("MaximumRetryAttempts", 0));
    Instant start = cloud.clock.instant();

    await()
        .until(
            () -> {
              cloud.clock.advance(Duration.ofMinutes(30));
              return "1".equals(position());
            });

    assertThat(Duration.between(start, cloud.clock.instant())).isGreaterThan(Duration.ofHours(23));
  }

  @Test
  void records_that_are_too_old_are_given_up_untried() {
    FakeFunction function = function(event -> "");
    stream.add("INSERT", "a", Instant.now().minusSeconds(2));
    cloud.clock.advance(Duration.ofMinutes(5));
    insert("b");
    ObjectNode mapping = mapping().put("MaximumRecordAgeInSeconds", 60);
    mapping.putObject("DestinationConfig").putObject("OnFailure").put("Destination", queue("dead"));

    deploy(mapping);

    await().until(() -> "2".equals(position()));
    assertThat(function.batches("/eventID")).containsExactly(List.of("b"));
    assertThat(queues.sent.getFirst().path("MessageBody").asText()).contains("RecordAgeExceeded");
  }

  @Test
  void a_record_made_after_the_clock_was_moved_is_young() {
    FakeFunction function = function(event -> "");
    cloud.clock.advance(Duration.ofHours(2));
    insert("a");

    deploy(mapping().put("MaximumRecordAgeInSeconds", 60));

    await().until(() -> "1".equals(position()));
    assertThat(function.batches("/eventID")).containsExactly(List.of("a"));
    long made =
        function.events.getFirst().at("/Records/0/dynamodb/ApproximateCreationDateTime").asLong();
    assertThat(Duration.between(Instant.ofEpochSecond(made), cloud.clock.instant()))
        .isBetween(Duration.ZERO, Duration.ofMinutes(1));
  }

  @Test
  void the_age_of_a_batch_is_measured_by_the_clock() {
    function(event -> "");
    stream.add("INSERT", "a", Instant.now().minusSeconds(2));
    cloud.clock.advance(Duration.ofMinutes(5));

    deploy(mapping());

    await().until(() -> "1".equals(position()));
    String age =
        cloud.metrics.stream()
            .filter(line -> line.startsWith("IteratorAge"))
            .findFirst()
            .orElse("0");
    assertThat(Duration.ofMillis(Long.parseLong(age.substring(age.indexOf(' ') + 1))))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
  }

  @Test
  void records_whose_delivery_fails_unexpectedly_come_again() {
    FakeFunction function = breakingOnce();
    insert("a", "b");

    deploy(mapping());

    await().until(() -> "2".equals(position()));
    assertThat(function.batches(SEQUENCE)).containsExactly(List.of("1", "2"), List.of("1", "2"));
  }

  @Test
  void records_whose_delivery_fails_unexpectedly_come_again_even_if_none_was_handled_yet() {
    FakeFunction function = breakingOnce();
    insert("before the mapping");
    deploy(mapping().put("StartingPosition", "LATEST"));
    await().until(() -> "1".equals(position()));

    insert("a");

    await().until(() -> "2".equals(position()));
    assertThat(function.batches("/eventID")).containsExactly(List.of("a"), List.of("a"));
  }

  /** After a kill, LATEST would skip what came before the restart. */
  @Test
  void a_mapping_that_wants_only_what_is_new_remembers_where_it_began() {
    FakeFunction function = function(event -> "");
    deploy(mapping().put("StartingPosition", "LATEST"));
    await().until(() -> "TRIM_HORIZON".equals(position()));

    insert("a");

    await().until(() -> "1".equals(position()));
    assertThat(function.batches("/eventID")).containsExactly(List.of("a"));
  }

  @Test
  void a_changed_mapping_continues_after_the_batch_in_progress() {
    CountDownLatch ready = new CountDownLatch(1);
    FakeFunction function = function(event -> FakeFunction.after(ready));
    insert("a", "b");
    deploy(mapping());
    await().until(() -> !function.events.isEmpty());

    deploy(mapping().put("BatchSize", 5));
    insert("c");
    ready.countDown();

    await().until(() -> "3".equals(position()));
    assertThat(function.batches(SEQUENCE)).containsExactly(List.of("1", "2"), List.of("3"));
  }

  @Test
  void a_mapping_continues_where_it_stopped() {
    FakeFunction function = function(event -> "");
    insert("a", "b");
    deploy(mapping().put("Enabled", false));
    cloud.positions.save(mappingId, "s1", "1");

    deploy(mapping());

    await().until(() -> "2".equals(position()));
    assertThat(function.batches("/eventID")).containsExactly(List.of("b"));
  }

  @Test
  void positions_outlive_the_cloud_in_a_file(@TempDir Path data) {
    Path file = data.resolve("positions.json");
    new StreamPositionsFile(file).save("m", "shard-1", "42");

    assertThat(new StreamPositionsFile(file).find("m", "shard-1")).isEqualTo("42");
    new StreamPositionsFile(file).forget("m");
    assertThat(new StreamPositionsFile(file).find("m", "shard-1")).isNull();
  }

  private void deploy(ObjectNode mapping) {
    mappingId = cloud.deploy(MAPPING, mapping).physicalId();
  }

  private void insert(String... keys) {
    for (String key : keys) {
      stream.add("INSERT", key);
    }
  }

  private String position() {
    return String.valueOf(cloud.positions.find(mappingId, "s1"));
  }

  private FakeFunction function(Function<JsonNode, String> answer) {
    FakeFunction function = new FakeFunction(answer);
    cloud.gateway.open(function);
    return function;
  }

  private FakeFunction breakingOnce() {
    AtomicInteger calls = new AtomicInteger();
    return function(
        event -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("No process can be started");
          }
          return "";
        });
  }

  private static String queue(String name) {
    return "arn:aws:sqs:us-east-1:" + Caller.ACCOUNT + ":" + name;
  }

  private static ObjectNode mapping() {
    ObjectNode mapping =
        Json.object()
            .put("FunctionName", "relay")
            .put("EventSourceArn", FakeStream.ARN)
            .put("BatchSize", 10)
            .put("StartingPosition", "TRIM_HORIZON");
    mapping.putArray("FunctionResponseTypes").add("ReportBatchItemFailures");
    return mapping;
  }
}
