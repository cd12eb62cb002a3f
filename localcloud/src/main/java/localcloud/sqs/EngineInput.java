package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;

/**
 * Refuses input that the engine cannot read: it would fail, wait for a queue that cannot exist, or
 * end.
 */
final class EngineInput {
  private static final String NAME = "[\\w-]{1,80}(?:\\.fifo)?";
  private static final Pattern URL =
      Pattern.compile("(?:https?://[\\w.:\\[\\]-]+)?[\\w/-]*/" + NAME);
  private static final Pattern ARN = Pattern.compile("arn:aws[\\w-]*:sqs:[\\w-]*:\\d{12}:" + NAME);

  private EngineInput() {}

  static void check(Call call, ElasticMq engine) {
    JsonNode input = QueryForm.input(call);
    JsonNode url = input.path("QueueUrl");
    String path = URI.create(call.path()).getPath();
    boolean ofQueue = call.isQueryProtocol() && path.length() > 1;
    if (url.isTextual() && !isUrl(url.asText()) || ofQueue && !URL.matcher(path).matches()) {
      throw new AwsException(
          404, "InvalidAddress", "The address of the queue is not valid for this endpoint.");
    }
    checkIds(input.path("Entries"));
    if (call.isQueryProtocol() && call.operation().startsWith("SendMessage")) {
      MessageContents.check(input);
      input.path("SendMessageBatchRequestEntry").forEach(MessageContents::check);
    }
    // The engine reads policies by recursion, and does not survive a stack that overflows.
    for (JsonNode text : input.findValues("Attributes")) {
      text.forEach(value -> checkDepth(value.asText()));
    }
    for (String value : input.findValuesAsText("Value")) {
      checkDepth(value);
    }
    for (String member : List.of("SourceArn", "DestinationArn")) {
      if (input.hasNonNull(member)) {
        check(input.get(member).asText(), engine);
      }
    }
  }

  private static void checkIds(JsonNode entries) {
    Set<String> ids = new HashSet<>();
    for (JsonNode entry : entries) {
      if (!ids.add(entry.path("Id").asText())) {
        throw new AwsException(
            400, "BatchEntryIdsNotDistinct", "Id " + entry.path("Id").asText() + " repeated.");
      }
    }
  }

  private static void checkDepth(String value) {
    if (Json.isTooDeep(value)) {
      throw new AwsException(
          400, "InvalidParameterValue", "The value of an attribute is too deep for a policy.");
    }
  }

  private static boolean isUrl(String url) {
    return url.isEmpty() || URL.matcher(url).matches() || url.matches(NAME);
  }

  private static void check(String arn, ElasticMq engine) {
    if (!ARN.matcher(arn).matches() || !engine.has(QueueNames.ofArn(arn))) {
      throw new AwsException(
          404,
          "ResourceNotFoundException",
          "The resource that you specified for the SourceArn or DestinationArn parameter doesn't"
              + " exist.");
    }
  }
}
