package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The REST APIs that a cloud has now. */
record RunningApis(Endpoint endpoint) {

  /** The base URLs of the stages by the APIs' names. */
  Map<String, String> urls() {
    Map<String, String> urls = new TreeMap<>();
    for (JsonNode api : items("/restapis")) {
      String id = api.path("id").asText();
      for (JsonNode stage : items("/restapis/" + id + "/stages")) {
        urls.put(
            api.path("name").asText(),
            endpoint.url("/execute-api/" + id + "/" + stage.path("stageName").asText() + "/"));
      }
    }
    return urls;
  }

  private JsonNode items(String path) {
    return endpoint.get("apigateway", path).path("item");
  }
}
