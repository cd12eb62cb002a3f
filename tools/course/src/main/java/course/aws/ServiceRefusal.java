package course.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import course.run.Failure;

/** A service's answer that is an error; whoever knows what was asked may say it better. */
final class ServiceRefusal extends Failure {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String type;
  private final String reason;

  ServiceRefusal(String asked, int status, String body) {
    super(
        asked + " answers " + status + ": " + body,
        "Look at ./course status; restart with ./course down and ./course up.");
    JsonNode json = tree(body);
    type = json.path("__type").asText().replaceFirst(".*#", "");
    reason = json.path("message").asText(json.path("Message").asText());
  }

  /** The name of the error, such as {@code UserNotFoundException}; may be empty. */
  String type() {
    return type;
  }

  /** What the service says about it; may be empty. */
  String reason() {
    return reason;
  }

  private static JsonNode tree(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
