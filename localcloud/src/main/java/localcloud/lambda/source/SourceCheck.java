package localcloud.lambda.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.QueueArns;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.source.poll.Mapping;

/**
 * Checks what AWS requires of a queue before a function may poll it: "Configuring a queue to use
 * with Lambda" in the Lambda Developer Guide.
 */
record SourceCheck(LambdaDependencies surroundings, Functions functions) {

  /**
   * @throws AwsException InvalidParameterValueException, as from CreateEventSourceMapping
   */
  void check(Mapping mapping) {
    if (!mapping.fromQueue()) {
      return;
    }
    Duration timeout = functions.get(mapping.function()).settings().timeout();
    Duration visibility = visibility(mapping.source());
    if (visibility.compareTo(timeout) < 0) {
      throw refused(
          String.format(
              Locale.ROOT,
              "Queue visibility timeout: %d seconds is less than Function timeout: %d seconds",
              visibility.toSeconds(),
              timeout.toSeconds()));
    }
  }

  private Duration visibility(String queue) {
    ObjectNode input =
        Json.object().put("QueueUrl", QueueArns.url(surroundings.endpoint().get(), queue));
    input.putArray("AttributeNames").add("VisibilityTimeout");
    Call call =
        Call.json("sqs", "GetQueueAttributes", Caller.service("lambda.amazonaws.com"), input);
    Reply reply = surroundings.gateway().call(call);
    if (!reply.succeeded()) {
      throw refused(
          "Error occurred while ReceiveMessage. SQS Error Message: "
              + reply.output().path("message").asText(reply.output().path("Message").asText()));
    }
    return Duration.ofSeconds(reply.output().at("/Attributes/VisibilityTimeout").asInt());
  }

  private static AwsException refused(String message) {
    return new AwsException(400, "InvalidParameterValueException", message);
  }
}
