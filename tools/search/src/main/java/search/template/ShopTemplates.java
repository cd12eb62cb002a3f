package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;
import search.api.StageRate;
import search.lambda.FunctionSpec;
import search.queue.QueueMapping;
import search.queue.QueueSpec;
import search.queue.RuleSpec;
import search.schedule.ScheduleSpec;
import search.stream.StreamMapping;
import search.table.TableSpec;
import search.watch.AlarmSpec;
import search.watch.Metric;

/** The shop's numbers, as they are deployed. */
public final class ShopTemplates {
  private static final int DEFAULT_TIMEOUT = 3;
  private static final int DEFAULT_MEMORY = 128;
  private static final int DEFAULT_VISIBILITY = 30;
  private static final int DEFAULT_RETENTION = 4 * 24 * 3600;
  private static final int DEFAULT_STREAM_BATCH = 100;
  private static final int DEFAULT_QUEUE_BATCH = 10;
  private static final int ENDLESS = -1;

  /** Of an account in a region (Lambda Developer Guide, "Lambda quotas"). */
  private static final int ALL_WORKERS = 1000;

  /** Of an account in a region (API Gateway Developer Guide, "Amazon API Gateway quotas"). */
  private static final StageRate ALL_REQUESTS = new StageRate(10_000, 5_000);

  private static final Set<String> WATCHED =
      Set.of("AWS/SQS", "AWS/Lambda", "AWS/ApiGateway", "AWS/Events");
  private static final String OF_AWS = "AWS/";

  private final CloudAssembly assembly;
  private final References references;

  private ShopTemplates(CloudAssembly assembly) {
    this.assembly = assembly;
    this.references = new References(assembly);
  }

  public static ShopTemplates read(Path cdkOut) {
    return new ShopTemplates(CloudAssembly.read(cdkOut));
  }

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

  /** The text of a function's environment variable. */
  public String setting(String handler, String name) {
    return resources("AWS::Lambda::Function")
        .filter(f -> f.properties().path("Handler").asText().equals(handler))
        .findFirst()
        .orElseThrow()
        .properties()
        .at("/Environment/Variables")
        .path(name)
        .asText();
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
        .filter(rule -> !rule.properties().path("State").asText().equals("DISABLED"))
        .flatMap(
            rule -> elements(rule.properties().path("Targets")).map(target -> rule(rule, target)))
        .toList();
  }

  /** Without a policy, EventBridge tries for a day, and at most 185 times. */
  private RuleSpec rule(Resource rule, JsonNode target) {
    var properties = rule.properties();
    var policy = target.path("RetryPolicy");
    String bus = references.target(rule.stack(), properties.path("EventBusName"));
    var deadLetters = target.at("/DeadLetterConfig/Arn");
    return new RuleSpec(
        bus + " " + properties.path("Name").asText(),
        properties.path("EventPattern").toString(),
        references.target(rule.stack(), target.path("Arn")),
        policy.path("MaximumRetryAttempts").asInt(185),
        Duration.ofSeconds(policy.path("MaximumEventAgeInSeconds").asInt(24 * 3600)),
        deadLetters.isMissingNode()
            ? Optional.empty()
            : Optional.of(references.target(rule.stack(), deadLetters)));
  }

  public QueueMapping.Spec queueMapping() {
    var mapping = mapping(false);
    var properties = mapping.properties();
    return new QueueMapping.Spec(
        functionOf(mapping),
        source(mapping),
        properties.path("BatchSize").asInt(DEFAULT_QUEUE_BATCH),
        Duration.ofSeconds(properties.path("MaximumBatchingWindowInSeconds").asInt(0)),
        reportsFailures(properties),
        properties.at("/ScalingConfig/MaximumConcurrency").asInt(Integer.MAX_VALUE));
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
        properties.path("StartingPosition").asText().equals("TRIM_HORIZON"),
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

  /** The name of the API in the same stack as a function. */
  public String apiOf(FunctionSpec function) {
    String stack = function.where().substring(0, function.where().indexOf('/'));
    return resources("AWS::ApiGateway::RestApi")
        .filter(api -> api.stack().equals(stack))
        .findFirst()
        .map(api -> api.properties().path("Name").asText())
        .orElseThrow();
  }

  /** What the stage of the API in the same stack as a function takes. */
  public StageRate rateOf(FunctionSpec function) {
    String stack = function.where().substring(0, function.where().indexOf('/'));
    return resources("AWS::ApiGateway::Stage")
        .filter(stage -> stage.stack().equals(stack))
        .flatMap(stage -> elements(stage.properties().path("MethodSettings")))
        .filter(settings -> settings.has("ThrottlingRateLimit"))
        .findFirst()
        .map(
            settings ->
                new StageRate(
                    settings.path("ThrottlingRateLimit").asDouble(),
                    settings.path("ThrottlingBurstLimit").asDouble(ALL_REQUESTS.burst())))
        .orElse(ALL_REQUESTS);
  }

  /**
   * The alarms on what the search counts: AWS's own metrics, as far as it knows them, and those
   * that functions write.
   */
  public List<AlarmSpec> alarms() {
    return resources("AWS::CloudWatch::Alarm")
        .filter(alarm -> isCounted(alarm.properties().path("Namespace").asText()))
        .map(this::alarm)
        .toList();
  }

  private static boolean isCounted(String namespace) {
    return WATCHED.contains(namespace) || !namespace.startsWith(OF_AWS);
  }

  /** What calls a function by the clock. */
  public ScheduleSpec schedule(FunctionSpec function) {
    return resources("AWS::Events::Rule")
        .filter(rule -> rule.properties().has("ScheduleExpression"))
        .filter(
            rule ->
                elements(rule.properties().path("Targets"))
                    .map(target -> references.target(rule.stack(), target.path("Arn")))
                    .anyMatch(function.where()::equals))
        .findFirst()
        .map(rule -> ScheduleReader.of(rule, function))
        .orElseThrow(
            () ->
                new IllegalArgumentException("No rule calls " + function.name() + " by the clock"));
  }

  private AlarmSpec alarm(Resource alarm) {
    var properties = alarm.properties();
    int evaluations = properties.path("EvaluationPeriods").asInt(1);
    return new AlarmSpec(
        properties.path("AlarmName").asText(alarm.where()),
        new Metric(
            properties.path("Namespace").asText(),
            properties.path("MetricName").asText(),
            elements(properties.path("Dimensions"))
                .map(dimension -> references.target(alarm.stack(), dimension.path("Value")))
                .collect(Collectors.joining(" "))),
        properties.path("Statistic").asText(),
        properties.path("Period").asInt(),
        evaluations,
        properties.path("DatapointsToAlarm").asInt(evaluations),
        properties.path("ComparisonOperator").asText(),
        properties.path("Threshold").asDouble(),
        properties.path("TreatMissingData").asText("missing"));
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
        function.where(),
        properties.path("FunctionName").asText(),
        properties.path("Handler").asText(),
        Duration.ofSeconds(properties.path("Timeout").asInt(DEFAULT_TIMEOUT)),
        properties.path("MemorySize").asInt(DEFAULT_MEMORY),
        properties.path("ReservedConcurrentExecutions").asInt(ALL_WORKERS));
  }

  private QueueSpec queue(Resource queue) {
    var properties = queue.properties();
    var redrive = properties.path("RedrivePolicy");
    return new QueueSpec(
        queue.where(),
        Duration.ofSeconds(properties.path("VisibilityTimeout").asInt(DEFAULT_VISIBILITY)),
        Duration.ofSeconds(properties.path("MessageRetentionPeriod").asInt(DEFAULT_RETENTION)),
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
