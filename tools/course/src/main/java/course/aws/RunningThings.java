package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    List<String> texts = new ArrayList<>();
    endpoint.json(service, target, none).path(member).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The base URLs of the REST APIs' stages by the APIs' names. */
  public Map<String, String> apis() {
    Map<String, String> urls = new TreeMap<>();
    for (JsonNode api : endpoint.get("apigateway", "/restapis").path("item")) {
      String id = api.path("id").asText();
      for (JsonNode stage :
          endpoint.get("apigateway", "/restapis/" + id + "/stages").path("item")) {
        urls.put(
            api.path("name").asText(),
            endpoint.url("/execute-api/" + id + "/" + stage.path("stageName").asText() + "/"));
      }
    }
    return urls;
  }
}
