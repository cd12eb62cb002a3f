package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/** ListDeadLetterSourceQueues, by which an address is the token for those after it. */
record DeadLetterSources(SqsService sqs) {
  private static final int MOST = 1000;

  Reply list(Call call, String deadLetterQueue) {
    JsonNode input = QueryForm.input(call);
    String token = input.path("NextToken").asText();
    int most = input.path("MaxResults").asInt(MOST);
    if (most < 1 || most > MOST) {
      throw new AwsException(
          400, "InvalidParameterValue", "MaxResults must be between 1 and " + MOST + ".");
    }
    List<String> urls =
        new SourceQueues(sqs)
            .urls(QueueNames.arn(deadLetterQueue)).stream()
                .sorted()
                .filter(url -> url.compareTo(token) > 0)
                .toList();
    List<String> page = urls.subList(0, Math.min(most, urls.size()));
    ObjectNode answer = Json.object();
    page.forEach(answer.putArray("queueUrls")::add);
    if (input.hasNonNull("MaxResults") && urls.size() > page.size()) {
      answer.put("NextToken", page.getLast());
    }
    return call.isQueryProtocol() ? QueryProtocol.sourceQueues(answer) : Reply.json(200, answer);
  }
}
