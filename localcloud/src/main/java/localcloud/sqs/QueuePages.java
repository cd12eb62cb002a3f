package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/** Lists of queues in pages; an address is in the token for those after it. */
final class QueuePages {
  private static final int MOST = 1000;
  private static final String TOKEN = "after:";

  private QueuePages() {}

  /**
   * The page that a call asks for. Without MaxResults there is no token for another one.
   *
   * @param member the list's name in the answer
   */
  static Reply page(Call call, List<String> all, String member) {
    JsonNode input = QueryForm.input(call);
    String after = after(input.path("NextToken").asText());
    int most = input.path("MaxResults").asInt(MOST);
    if (most < 1 || most > MOST) {
      throw invalid("MaxResults must be between 1 and " + MOST + ".");
    }
    List<String> urls = all.stream().sorted().filter(url -> url.compareTo(after) > 0).toList();
    List<String> page = urls.subList(0, Math.min(most, urls.size()));
    ObjectNode answer = Json.object();
    page.forEach(answer.putArray(member)::add);
    if (input.hasNonNull("MaxResults") && urls.size() > page.size()) {
      answer.put("NextToken", TOKEN + page.getLast());
    }
    return call.isQueryProtocol()
        ? QueryProtocol.queues(call.operation(), answer, member)
        : Reply.json(200, answer);
  }

  private static String after(String token) {
    if (!token.isEmpty() && !token.startsWith(TOKEN)) {
      throw invalid("Invalid or expired next token.");
    }
    return token.isEmpty() ? "" : token.substring(TOKEN.length());
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterValue", message);
  }
}
