package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import localcloud.engine.HttpEngine;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;

/**
 * The protocol of older CLIs and SDKs: a form, possibly in the URL, posted to / or to the queue's
 * own path.
 */
final class QueryProtocol {

  private QueryProtocol() {}

  static Reply pass(Call call, HttpEngine http) {
    URI uri = URI.create(call.path());
    byte[] form = call.body();
    if (form.length == 0 && uri.getRawQuery() != null) {
      form = uri.getRawQuery().getBytes(UTF_8);
    }
    return http.post(
        uri.getRawPath(), Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
  }

  /** The answer to ListDeadLetterSourceQueues, whose list has no element around it. */
  static Reply sourceQueues(JsonNode answer) {
    StringBuilder xml =
        new StringBuilder("<ListDeadLetterSourceQueuesResponse><ListDeadLetterSourceQueuesResult>");
    for (JsonNode url : answer.path("queueUrls")) {
      xml.append("<QueueUrl>").append(url.asText()).append("</QueueUrl>");
    }
    if (answer.has("NextToken")) {
      xml.append("<NextToken>").append(answer.get("NextToken").asText()).append("</NextToken>");
    }
    xml.append(
        "</ListDeadLetterSourceQueuesResult><ResponseMetadata><RequestId>"
            + UUID.randomUUID()
            + "</RequestId></ResponseMetadata></ListDeadLetterSourceQueuesResponse>");
    return new Reply(200, Map.of("content-type", "text/xml"), xml.toString().getBytes(UTF_8));
  }
}
