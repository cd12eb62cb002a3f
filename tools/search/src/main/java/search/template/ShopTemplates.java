package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;
import search.lambda.FunctionSpec;
import search.queue.QueueMapping;
import search.queue.QueueSpec;
import search.stream.StreamMapping;
import search.table.TableSpec;

/** The shop's numbers, as they are deployed. */
public final class ShopTemplates {
  private static final int DEFAULT_TIMEOUT = 3;
  private static final int DEFAULT_VISIBILITY = 30;
  private static final int DEFAULT_STREAM_BATCH = 100;
  private static final int DEFAULT_QUEUE_BATCH = 10;
  private static final int ENDLESS = -1;

  private final CloudAssembly assembly;
  private final References references;

  private ShopTemplates(CloudAssembly assembly) {
    this.assembly = assembly;
    this.references = new References(assembly);
  }

  public static ShopTemplates read(Path cdkOut) {
    return new ShopTemplates(CloudAssembly.read(cdkOut));
  }

  /** A rule of the bus: its pattern and the queue that it sends to. */
  public record RuleSpec(String pattern, String queue) {}

  public List<TableSpec> tables() {
    return resources("AWS::DynamoDB::Table").map(ShopTemplates::table).toList();
  }

  public FunctionSpec function(String handler) {
    return resources("AWS::Lambda::Function")
        .filter(function -> function.properties().path("Handler").asText().equals(handler))
        .findFirst()
        .map(ShopTemplates::function)
        .orElseThrow(() -> new IllegalArgumentException("No template has a function " + handler));
  }

  /** The name of the table that a function is given. */
  public String tableOf(String handler) {
    var function =
        resources("AWS::Lambda::Function")
            .filter(f -> f.properties().path("Handler").asText().equals(handler))
            .findFirst()
            .orElseThrow();
    return references.target(
        function.stack(), function.properties().at("/Environment/Variables/TABLE_NAME"));
  }

  /** The queues; each after its dead letter queue. */
  public List<QueueSpec> queues() {
    return resources("AWS::SQS::Queue")
        .map(this::queue)
        .sorted((one, other) -> one.deadLetters().isPresent() ? 1 : -1)
        .toList();
  }

  public List<RuleSpec> rules() {
    return resources("AWS::Events::Rule")
        .filter(rule -> rule.properties().has("EventPattern"))
        .flatMap(
            rule ->
                elements(rule.properties().path("Targets"))
                    .map(
                        target ->
                            new RuleSpec(
                                rule.properties().path("EventPattern").toString(),
                                references.target(rule.stack(), target.path("Arn")))))
        .toList();
  }

  public QueueMapping.Spec queueMapping() {
    var mapping = mapping(false);
    var properties = mapping.properties();
    return new QueueMapping.Spec(
        functionOf(mapping),
        source(mapping),
        properties.path("BatchSize").asInt(DEFAULT_QUEUE_BATCH),
        Duration.ofSeconds(properties.path("MaximumBatchingWindowInSeconds").asInt(0)),
        reportsFailures(properties));
  }

  public StreamMapping.Spec streamMapping() {
    var mapping = mapping(true);
    var properties = mapping.properties();
    return new StreamMapping.Spec(
        functionOf(mapping),
        source(mapping),
        properties.path("BatchSize").asInt(DEFAULT_STREAM_BATCH),
        Duration.ofSeconds(properties.path("MaximumBatchingWindowInSeconds").asInt(0)),
        properties.path("MaximumRetryAttempts").asInt(ENDLESS),
        properties.path("MaximumRecordAgeInSeconds").asLong(ENDLESS),
        properties.path("BisectBatchOnFunctionError").asBoolean(false),
        reportsFailures(properties),
        elements(properties.at("/FilterCriteria/Filters"))
            .map(filter -> filter.path("Pattern").asText())
            .toList());
  }

  /** Where the stream's mapping puts what it gives up. */
  public Optional<String> givenUp() {
    var mapping = mapping(true);
    var destination = mapping.properties().at("/DestinationConfig/OnFailure/Destination");
    return destination.isMissingNode()
        ? Optional.empty()
        : Optional.of(references.target(mapping.stack(), destination));
  }

  private Resource mapping(boolean stream) {
    return resources("AWS::Lambda::EventSourceMapping")
        .filter(mapping -> mapping.properties().has("StartingPosition") == stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No template has an event source mapping of a "
                        + (stream ? "stream" : "queue")));
  }

  private String functionOf(Resource mapping) {
    return references.target(mapping.stack(), mapping.properties().path("FunctionName"));
  }

  private String source(Resource mapping) {
    return references.target(mapping.stack(), mapping.properties().path("EventSourceArn"));
  }

  private static boolean reportsFailures(JsonNode mapping) {
    return elements(mapping.path("FunctionResponseTypes"))
        .anyMatch(type -> type.asText().equals("ReportBatchItemFailures"));
  }

  private static FunctionSpec function(Resource function) {
    var properties = function.properties();
    return new FunctionSpec(
        properties.path("FunctionName").asText(),
        properties.path("Handler").asText(),
        Duration.ofSeconds(properties.path("Timeout").asInt(DEFAULT_TIMEOUT)));
  }

  private QueueSpec queue(Resource queue) {
    var properties = queue.properties();
    var redrive = properties.path("RedrivePolicy");
    return new QueueSpec(
        queue.where(),
        Duration.ofSeconds(properties.path("VisibilityTimeout").asInt(DEFAULT_VISIBILITY)),
        redrive.path("maxReceiveCount").asInt(0),
        redrive.isMissingNode()
            ? Optional.empty()
            : Optional.of(references.target(queue.stack(), redrive.path("deadLetterTargetArn"))));
  }

  private static TableSpec table(Resource table) {
    var properties = table.properties();
    return new TableSpec(
        table.where(),
        key(properties.path("KeySchema"), "HASH"),
        elements(properties.path("GlobalSecondaryIndexes"))
            .map(
                index ->
                    new TableSpec.Index(
                        index.path("IndexName").asText(),
                        key(index.path("KeySchema"), "HASH"),
                        key(index.path("KeySchema"), "RANGE")))
            .toList(),
        properties.has("StreamSpecification"));
  }

  private static String key(JsonNode schema, String type) {
    return elements(schema)
        .filter(key -> key.path("KeyType").asText().equals(type))
        .map(key -> key.path("AttributeName").asText())
        .findFirst()
        .orElse("");
  }

  private Stream<Resource> resources(String type) {
    return assembly.stacks().stream()
        .flatMap(stack -> stack.template().resources().values().stream())
        .filter(resource -> resource.type().equals(type));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
