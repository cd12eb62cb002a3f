package localcloud.lambda.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.QueueArns;
import localcloud.lambda.source.EventSourceMappings;
import localcloud.lambda.source.poll.Mapping;

/** {@code AWS::Lambda::EventSourceMapping} for SQS queues and DynamoDB streams. */
record EventSourceMappingType(EventSourceMappings mappings) implements ResourceType {
  private static final int QUEUE_BATCH = 10;
  private static final int STREAM_BATCH = 100;

  /** AWS uses five pollers; two keep a laptop responsive. */
  private static final int QUEUE_CONCURRENCY = 2;

  @Override
  public String name() {
    return "AWS::Lambda::EventSourceMapping";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "BatchSize",
        "BisectBatchOnFunctionError",
        "DestinationConfig.OnFailure.Destination",
        "Enabled",
        "EventSourceArn",
        "FilterCriteria.Filters.Pattern",
        "FunctionName",
        "FunctionResponseTypes",
        "MaximumBatchingWindowInSeconds",
        "MaximumRecordAgeInSeconds",
        "MaximumRetryAttempts",
        "ParallelizationFactor",
        "ScalingConfig.MaximumConcurrency",
        "StartingPosition",
        "Tags.*");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("EventSourceArn", "FunctionName");
  }

  @Override
  public Deployed create(Declared wanted) {
    Mapping mapping = mapping(wanted);
    if (mappings.has(mapping.id())) {
      throw new AwsException(
          409,
          "ResourceConflictException",
          String.format(
              Locale.ROOT,
              "An event source mapping with source %s and function %s already exists.",
              mapping.source(),
              mapping.function()));
    }
    mappings.check(mapping);
    return put(mapping);
  }

  /** Skips the checks: even if the queue has changed since, AWS continues to poll it. */
  @Override
  public Deployed restore(Declared wanted) {
    Mapping mapping = mapping(wanted);
    mappings.restore(mapping);
    return deployed(mapping);
  }

  private Deployed put(Mapping mapping) {
    mappings.declare(mapping);
    return deployed(mapping);
  }

  private static Deployed deployed(Mapping mapping) {
    return new Deployed(
        mapping.id(), Map.of("Id", mapping.id(), "EventSourceMappingArn", mapping.arn()));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    Mapping mapping = mapping(wanted);
    mappings.check(mapping);
    return put(mapping);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    mappings.remove(existing.physicalId());
  }

  /** The id is derived from what cannot change, so kept data finds its mapping again. */
  private static Mapping mapping(Declared wanted) {
    FunctionProperties properties = new FunctionProperties(wanted.properties());
    String function = FunctionNames.plain(properties.required("FunctionName"));
    String source = properties.required("EventSourceArn");
    boolean queue = QueueArns.isQueue(source);
    int age = properties.number("MaximumRecordAgeInSeconds", -1);
    int concurrency =
        properties.at("ScalingConfig").number("MaximumConcurrency", QUEUE_CONCURRENCY);
    byte[] identity = (function + "\n" + source).getBytes(StandardCharsets.UTF_8);
    return new Mapping(
        UUID.nameUUIDFromBytes(identity).toString(),
        function,
        source,
        properties.truth("Enabled", true),
        properties.number("BatchSize", queue ? QUEUE_BATCH : STREAM_BATCH),
        properties.seconds("MaximumBatchingWindowInSeconds", 0),
        Json.texts(wanted.properties().path("FunctionResponseTypes"))
            .contains("ReportBatchItemFailures"),
        patterns(wanted.properties()),
        properties.number("MaximumRetryAttempts", -1),
        age < 0 ? null : Duration.ofSeconds(age),
        properties.truth("BisectBatchOnFunctionError", false),
        properties.at("DestinationConfig").queue("OnFailure", "Destination"),
        properties.text("StartingPosition", "TRIM_HORIZON").equals("TRIM_HORIZON"),
        concurrency);
  }

  private static List<String> patterns(JsonNode properties) {
    List<String> patterns = new ArrayList<>();
    properties
        .path("FilterCriteria")
        .path("Filters")
        .forEach(filter -> patterns.add(filter.path("Pattern").asText()));
    return patterns;
  }
}
