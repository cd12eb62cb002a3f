package localcloud.eventbridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/** PutEvents, which accepts or refuses each entry separately (API Reference, "PutEvents"). */
record PutEvents(Buses buses, Router router, MovableClock clock) {
  private static final ObjectReader WHOLE_TEXT =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final int MOST_ENTRIES = 10;

  /** Since January 2026 (User Guide, "Amazon EventBridge quotas"). */
  private static final int MOST_BYTES = 1024 * 1024;

  ObjectNode answer(Call call) {
    JsonNode entries = call.input().path("Entries");
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw AwsException.validation(
          "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member"
              + " must have length between 1 and "
              + MOST_ENTRIES);
    }
    ObjectNode answer = Json.object();
    int failed = 0;
    for (JsonNode entry : entries) {
      ObjectNode result = put(entry, call.headers().get("x-amzn-trace-id"));
      failed += result.has("ErrorCode") ? 1 : 0;
      answer.withArray("Entries").add(result);
    }
    return answer.put("FailedEntryCount", failed);
  }

  private ObjectNode put(JsonNode entry, @Nullable String trace) {
    for (String required : List.of("Source", "DetailType", "Detail")) {
      if (entry.path(required).asText().isEmpty()) {
        return refused(
            "InvalidArgument",
            String.format(
                Locale.ROOT,
                "Parameter %s is not valid. Reason: %s is a required argument.",
                required,
                required));
      }
    }
    String bus = entry.path("EventBusName").asText(EventBridgeArns.DEFAULT_BUS);
    if (entry.path("Source").asText().startsWith("aws.")) {
      return refused("NotAuthorizedForSourceException", "Not authorized for the source.");
    }
    if (size(entry) > MOST_BYTES) {
      return refused(
          "InvalidArgument", "The entry is larger than the limit of " + MOST_BYTES + " bytes.");
    }
    JsonNode detail = objectIn(entry.path("Detail").asText());
    if (detail == null) {
      return refused("MalformedDetail", "Detail is malformed.");
    }
    if (!buses.has(bus)) {
      return refused("ResourceNotFoundException", "Event bus " + bus + " does not exist.");
    }
    String header = entry.path("TraceHeader").asText();
    Event event =
        Event.of(
            entry,
            detail,
            UUID.randomUUID().toString(),
            clock.instant(),
            header.isEmpty() ? trace : header);
    router.accept(buses.get(bus), event);
    return Json.object().put("EventId", event.id());
  }

  private static @Nullable JsonNode objectIn(String detail) {
    try {
      JsonNode node = WHOLE_TEXT.readTree(detail);
      return node.isObject() ? node : null;
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }

  /**
   * The entry's size as defined in the User Guide under "Calculating PutEvents event entry size".
   */
  private static int size(JsonNode entry) {
    int size = entry.has("Time") ? 14 : 0;
    for (String field : List.of("Source", "DetailType", "Detail")) {
      size += entry.path(field).asText().getBytes(UTF_8).length;
    }
    for (JsonNode resource : entry.path("Resources")) {
      size += resource.asText().getBytes(UTF_8).length;
    }
    return size;
  }

  private static ObjectNode refused(String code, String message) {
    return Json.object().put("ErrorCode", code).put("ErrorMessage", message);
  }
}
