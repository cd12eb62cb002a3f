package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.source.EventSourceMappings;
import localcloud.lambda.source.poll.Mapping;
import localcloud.wire.shape.InputCheck;
import org.jspecify.annotations.Nullable;

/**
 * The calls about event source mappings (API Reference, "EventSourceMappingConfiguration"). Of a
 * mapping, a call can change whether it is enabled; the rest comes from the template.
 */
record MappingCalls(EventSourceMappings mappings) {
  private static final Set<String> CHANGEABLE = Set.of("Enabled", "FunctionName", "UUID");

  ObjectNode get(String id) {
    return described(id);
  }

  ObjectNode list(Map<String, String> wanted) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("EventSourceMappings");
    for (Mapping mapping : mappings.all()) {
      if (fits(wanted.get("EventSourceArn"), mapping.source())
          && fits(plain(wanted.get("FunctionName")), mapping.function())) {
        list.add(described(mapping.id()));
      }
    }
    return answer;
  }

  private static boolean fits(@Nullable String wanted, String given) {
    return wanted == null || wanted.equals(given);
  }

  private static @Nullable String plain(@Nullable String function) {
    return function == null ? null : FunctionNames.plain(function);
  }

  ObjectNode update(String id, JsonNode input) {
    InputCheck.ofJson("lambda", "UpdateEventSourceMapping", input);
    input.properties().forEach(field -> checkChangeable(field.getKey()));
    Mapping mapping = mappings.get(id);
    if (!fits(plain(input.path("FunctionName").textValue()), mapping.function())) {
      throw invalid("The local cloud does not move a mapping to another function");
    }
    if (input.hasNonNull("Enabled")) {
      mappings.enable(id, input.get("Enabled").asBoolean());
    }
    return described(id);
  }

  private static void checkChangeable(String field) {
    if (!CHANGEABLE.contains(field)) {
      throw invalid(
          String.format(
              Locale.ROOT,
              "The local cloud changes only Enabled here, not %s: change it in the template",
              field));
    }
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterValueException", message);
  }

  private ObjectNode described(String id) {
    Mapping mapping = mappings.get(id);
    ObjectNode shown =
        Json.object()
            .put("UUID", id)
            .put("EventSourceMappingArn", mapping.arn())
            .put("EventSourceArn", mapping.source())
            .put("FunctionArn", FunctionNames.arn(mapping.function()))
            .put("BatchSize", mapping.batchSize())
            .put("MaximumBatchingWindowInSeconds", mapping.window().toSeconds())
            .put("State", mappings.state(id))
            .put("StateTransitionReason", "USER_INITIATED");
    shown
        .putObject("FilterCriteria")
        .putArray("Filters")
        .addAll(mapping.filters().stream().map(MappingCalls::filter).toList());
    if (mapping.reportsItemFailures()) {
      shown.putArray("FunctionResponseTypes").add("ReportBatchItemFailures");
    }
    if (!mapping.fromQueue()) {
      ofStream(mapping, shown);
    }
    return shown;
  }

  private static JsonNode filter(String pattern) {
    return Json.object().put("Pattern", pattern);
  }

  private static void ofStream(Mapping mapping, ObjectNode shown) {
    Duration oldest = mapping.oldest();
    shown
        .put("StartingPosition", mapping.fromStart() ? "TRIM_HORIZON" : "LATEST")
        .put("BisectBatchOnFunctionError", mapping.bisects())
        .put("MaximumRetryAttempts", mapping.retries())
        .put("MaximumRecordAgeInSeconds", oldest == null ? -1 : oldest.toSeconds());
    if (mapping.onFailure() != null) {
      shown
          .putObject("DestinationConfig")
          .putObject("OnFailure")
          .put("Destination", mapping.onFailure());
    }
  }
}
