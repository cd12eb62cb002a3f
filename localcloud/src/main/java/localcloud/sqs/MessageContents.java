package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import localcloud.gateway.AwsException;

/** Refuses messages whose text or attributes SQS does not take, however they are sent. */
final class MessageContents {
  private static final int MOST_ATTRIBUTES = 10;

  private MessageContents() {}

  /**
   * @param input of SendMessage, or an entry of SendMessageBatch; attributes are a map, and in a
   *     form a list
   * @throws AwsException InvalidMessageContents or InvalidParameterValue
   */
  static void check(JsonNode input) {
    MessageText.refusal(input.path("MessageBody").asText())
        .ifPresent(
            reason -> {
              throw new AwsException(400, "InvalidMessageContents", reason);
            });
    List<MessageAttribute> attributes = attributes(input);
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw invalid(
          "Number of message attributes ["
              + attributes.size()
              + "] exceeds the allowed maximum ["
              + MOST_ATTRIBUTES
              + "].");
    }
    Set<String> names = new HashSet<>();
    for (MessageAttribute attribute : attributes) {
      Optional<String> reason = attribute.refusal();
      if (reason.isPresent()) {
        throw invalid(reason.get());
      }
      if (!names.add(attribute.name())) {
        throw invalid(
            "Message (user) attribute name '" + attribute.name() + "' is used more than once.");
      }
    }
  }

  private static List<MessageAttribute> attributes(JsonNode input) {
    Stream<MessageAttribute> named =
        input
            .path("MessageAttributes")
            .propertyStream()
            .map(entry -> new MessageAttribute(entry.getKey(), entry.getValue()));
    Stream<MessageAttribute> listed =
        StreamSupport.stream(input.path("MessageAttribute").spliterator(), false)
            .map(one -> new MessageAttribute(one.path("Name").asText(), one.path("Value")));
    return Stream.concat(named, listed).toList();
  }

  private static AwsException invalid(String reason) {
    return new AwsException(400, "InvalidParameterValue", reason);
  }
}
