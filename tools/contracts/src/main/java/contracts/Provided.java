package contracts;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.provider.ProviderResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a provider gives, recorded from its real code: for each interaction, by its description, a
 * message with its metadata, or a response with its status and headers.
 */
public record Provided(Map<String, Answer> answers) {
  private static final ContentType JSON = new ContentType("application/json");

  /**
   * One thing given.
   *
   * @param status a response's status; 0 for a message
   * @param metadata a message's metadata, or a response's headers
   */
  public record Answer(int status, Map<String, String> metadata, JsonNode body) {

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
        json.path("body"));
  }
}
