package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
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

  /** An answer with a list of queues, which has no element around it. */
  static Reply queues(String operation, JsonNode answer, String member) {
    StringBuilder xml = new StringBuilder("<" + operation + "Response><" + operation + "Result>");
    for (JsonNode url : answer.path(member)) {
      xml.append("<QueueUrl>").append(url.asText()).append("</QueueUrl>");
    }
    if (answer.has("NextToken")) {
      xml.append("<NextToken>").append(answer.get("NextToken").asText()).append("</NextToken>");
    }
    xml.append(
        String.format(
            Locale.ROOT,
            "</%sResult><ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></%1$sResponse>",
            operation,
            UUID.randomUUID()));
    return new Reply(200, Map.of("content-type", "text/xml"), xml.toString().getBytes(UTF_8));
  }
}
