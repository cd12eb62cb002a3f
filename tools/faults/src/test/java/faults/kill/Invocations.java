package faults.kill;

import acceptance.shop.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Asynchronous Invoke of a function whose successes are reported to a queue. */
final class Invocations extends ThroughQueue {

  @Override
  void call(MortalCloud cloud, int number) {
    Answer answer =
        cloud.send(
            "lambda",
            "POST",
            "/2015-03-31/functions/" + cloud.output("Kill.Function") + "/invocations",
            "{\"number\": " + number + "}",
            Map.of("X-Amz-Invocation-Type", "Event"));
    if (answer.status() != 202) {
      throw new IllegalStateException(answer.toString());
    }
  }

  @Override
  String queueUrl(MortalCloud cloud) {
    return cloud.output("Kill.ReportsUrl");
  }

  @Override
  int number(JsonNode body) {
    return body.path("requestPayload").path("number").asInt();
  }
}
