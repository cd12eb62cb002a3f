package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import localcloud.assembly.Resource;
import search.queue.QueueMapping;
import search.stream.StreamMapping;

/** The numbers of an event source mapping, and those of AWS where the template has none. */
final class MappingReader {
  private static final int DEFAULT_STREAM_BATCH = 100;
  private static final int DEFAULT_QUEUE_BATCH = 10;
  private static final int ENDLESS = -1;

  private final References references;

  MappingReader(References references) {
    this.references = references;
  }

  QueueMapping.Spec queue(Resource mapping) {
    var properties = mapping.properties();
    return new QueueMapping.Spec(
        functionOf(mapping),
        source(mapping),
        properties.path("BatchSize").asInt(DEFAULT_QUEUE_BATCH),
        Duration.ofSeconds(properties.path("MaximumBatchingWindowInSeconds").asInt(0)),
        reportsFailures(properties),
        properties.at("/ScalingConfig/MaximumConcurrency").asInt(Integer.MAX_VALUE));
  }

  StreamMapping.Spec stream(Resource mapping, String view) {
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
        Elements.of(properties.at("/FilterCriteria/Filters"))
            .map(filter -> filter.path("Pattern").asText())
            .toList(),
        view);
  }

  /** Where the stream's mapping puts what it gives up. */
  Optional<String> givenUp(Resource mapping) {
    var destination = mapping.properties().at("/DestinationConfig/OnFailure/Destination");
    return destination.isMissingNode()
        ? Optional.empty()
        : Optional.of(references.target(mapping.stack(), destination));
  }

  String functionOf(Resource mapping) {
    return references.target(mapping.stack(), mapping.properties().path("FunctionName"));
  }

  private String source(Resource mapping) {
    return references.target(mapping.stack(), mapping.properties().path("EventSourceArn"));
  }

  private static boolean reportsFailures(JsonNode mapping) {
    return Elements.of(mapping.path("FunctionResponseTypes"))
        .anyMatch(type -> type.asText().equals("ReportBatchItemFailures"));
  }
}
