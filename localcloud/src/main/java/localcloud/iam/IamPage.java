package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.ListPage;

/** A page of one of IAM's lists: MaxItems, Marker and IsTruncated. */
final class IamPage {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private IamPage() {}

  static ObjectNode of(JsonNode input, String member, List<? extends JsonNode> all) {
    int wanted = input.path("MaxItems").asInt(USUAL);
    if (wanted < 1 || wanted > MOST) {
      throw new AwsException(
          400, "ValidationError", "MaxItems must be between 1 and " + MOST + ", not " + wanted);
    }
    ListPage<? extends JsonNode> page =
        ListPage.of(all, wanted, input.path("Marker").asText(), "ValidationError");
    ObjectNode answer = Json.object();
    page.items().forEach(answer.putArray(member)::add);
    answer.put("IsTruncated", page.next() != null);
    return page.next() == null ? answer : answer.put("Marker", page.next());
  }
}
