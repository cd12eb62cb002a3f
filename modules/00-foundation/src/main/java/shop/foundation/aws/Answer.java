package shop.foundation.aws;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.foundation.Json;
import shop.foundation.Problem;

/** An API's response; the body, if there is one, is written as JSON. */
public record Answer(int status, Map<String, String> headers, @Nullable Object body) {

  public static Answer ok(Object body) {
    return json(200, body);
  }

  /** 201 with the absolute URL of the new resource. */
  public static Answer created(String location, Object body) {
    return json(201, body).with("Location", location);
  }

  /** 202: accepted, to be done later; the URL will show the result. */
  public static Answer accepted(String location, Object body) {
    return json(202, body).with("Location", location);
  }

  public static Answer noContent() {
    return new Answer(204, Map.of(), null);
  }

  public static Answer problem(Problem problem) {
    return new Answer(
        problem.status(), Map.of("Content-Type", "application/problem+json"), problem);
  }

  /** With the version as ETag. */
  public Answer withVersion(long version) {
    return with("ETag", ETag.of(version));
  }

  public Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  private static Answer json(int status, Object body) {
    return new Answer(status, Map.of("Content-Type", "application/json"), body);
  }

  APIGatewayProxyResponseEvent toEvent() {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(status)
        .withHeaders(headers)
        .withBody(body == null ? "" : Json.write(body));
  }
}
