package contracts;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.provider.ProviderResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider gives, recorded from its real code: for each interaction, by its description, a
 * message with its metadata, or a response with its status and headers.
 */
public record Provided(Map<String, Answer> answers) {
  private static final ContentType JSON = new ContentType("application/json");

  /** What a rule of the bus matches: the versions of an event have it in common. */
  private static final List<String> EVENT_NAME = List.of("source", "detail-type");

  /**
   * One thing given.
   *
   * @param status a response's status; 0 for a message
   * @param metadata a message's metadata, or a response's headers
   * @param sent whether the provider sends it as it is deployed; if not, it still can
   */
  public record Answer(int status, Map<String, String> metadata, JsonNode body, boolean sent) {

    public Answer(int status, Map<String, String> metadata, JsonNode body) {
      this(status, metadata, body, true);
    }

    /** A message that the provider can send, and sends if its stack says so. */
    public Answer onlyIfAsked() {
      return new Answer(status, metadata, body, false);
    }

    /** Whether it is an event of this source and detail-type, in whatever version. */
    boolean isNamed(Map<String, Object> event) {
      return metadata.keySet().containsAll(EVENT_NAME)
          && EVENT_NAME.stream().allMatch(key -> text(event.get(key)).equals(metadata.get(key)));
    }

    /** A pact that was read from a file has its texts in a type of Pact's own. */
    private static String text(@Nullable Object value) {
      return Objects.toString(value, "").replace("\"", "");
    }

    OptionalBody optionalBody() {
      return body.isMissingNode()
          ? OptionalBody.missing()
          : OptionalBody.body(body.toString(), JSON);
    }

    ProviderResponse toResponse() {
      var headers =
          metadata.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
      return new ProviderResponse(status, headers, JSON, optionalBody());
    }
  }

  public static Answer message(Map<String, String> metadata, JsonNode contents) {
    return new Answer(0, metadata, contents);
  }

  /** Reads a committed recording. */
  public static Provided of(JsonNode recording) {
    return new Provided(
        recording
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> answer(entry.getValue()))));
  }

  Optional<Answer> of(String description) {
    return Optional.ofNullable(answers.get(description));
  }

  /** The recording in the form to commit. */
  public JsonNode toJson() {
    var recording = Contracts.JSON.createObjectNode();
    new TreeMap<>(answers).forEach((name, answer) -> recording.set(name, toJson(answer)));
    return recording;
  }

  private static ObjectNode toJson(Answer answer) {
    var json = Contracts.JSON.createObjectNode();
    if (answer.status() > 0) {
      json.put("status", answer.status());
    }
    if (!answer.sent()) {
      json.put("sent", false);
    }
    var metadata = json.putObject("metadata");
    new TreeMap<>(answer.metadata()).forEach(metadata::put);
    json.set("body", answer.body());
    return json;
  }

  private static Answer answer(JsonNode json) {
    return new Answer(
        json.path("status").asInt(),
        json.path("metadata")
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText())),
        json.path("body"),
        json.path("sent").asBoolean(true));
  }
}
