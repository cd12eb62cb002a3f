package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;

/** Converts between a queue's name, URL and ARN. */
final class QueueNames {

  private QueueNames() {}

  static String arn(String name) {
    return "arn:aws:sqs:us-east-1:" + Caller.ACCOUNT + ":" + name;
  }

  static String ofArn(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  static String ofUrl(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** The name of the queue that a request is about. */
  static String of(JsonNode input) {
    if (!input.hasNonNull("QueueUrl")) {
      throw new AwsException(
          400, "MissingParameter", "The request must contain the parameter QueueUrl.");
    }
    return ofUrl(input.get("QueueUrl").asText());
  }

  /** The same for an older client, which may call the queue's own path. */
  static String of(Call call, JsonNode input) {
    return input.hasNonNull("QueueUrl") ? of(input) : ofUrl(call.path().split("\\?", 2)[0]);
  }

  static AwsException noSuchQueue() {
    return new AwsException(
        400, "com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");
  }
}
