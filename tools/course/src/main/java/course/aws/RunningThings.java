package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a cloud runs now, whoever has deployed it. */
public final class RunningThings {
  private final Endpoint endpoint;

  public RunningThings(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** The names of the functions. */
  public List<String> functions() {
    List<String> names = new ArrayList<>();
    String marker = "";
    do {
      JsonNode page = endpoint.get("lambda", "/2015-03-31/functions/" + marker);
      page.path("Functions").forEach(one -> names.add(one.path("FunctionName").asText()));
      String next = page.path("NextMarker").asText("");
      marker = next.isEmpty() ? "" : "?Marker=" + next;
    } while (!marker.isEmpty());
    return names.stream().sorted().toList();
  }

  /** The names of the tables. */
  public List<String> tables() {
    return texts("dynamodb", "DynamoDB_20120810.ListTables", "TableNames");
  }

  /** The queues' URLs by name. */
  public Map<String, String> queues() {
    Map<String, String> urls = new TreeMap<>();
    texts("sqs", "AmazonSQS.ListQueues", "QueueUrls")
        .forEach(url -> urls.put(url.substring(url.lastIndexOf('/') + 1), url));
    return urls;
  }

  private List<String> texts(String service, String target, String member) {
    JsonNode answer = endpoint.json(service, target, JsonNodeFactory.instance.objectNode());
    return answer.path(member).valueStream().map(JsonNode::asText).toList();
  }

  /** The base URLs of the REST APIs' stages by the APIs' names. */
  public Map<String, String> apis() {
    return new RunningApis(endpoint).urls();
  }
}
