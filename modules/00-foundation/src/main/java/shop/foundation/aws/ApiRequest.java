package shop.foundation.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.foundation.Caller;
import shop.foundation.CardNumbers;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.PageRequest;

/**
 * A client's request to a REST API. {@code resource} is the template, such as {@code
 * /product/{id}}; header names are lower case; {@code baseUrl} ends with the API's stage and a
 * slash (API Gateway Developer Guide, "Input format of a Lambda function for proxy integration").
 */
public record ApiRequest(
    String method,
    String resource,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    String baseUrl,
    CorrelationId correlationId,
    Caller caller) {

  static ApiRequest of(APIGatewayProxyRequestEvent event) {
    var headers = lowerCase(orEmpty(event.getHeaders()));
    return new ApiRequest(
        event.getHttpMethod(),
        event.getResource(),
        orEmpty(event.getPathParameters()),
        orEmpty(event.getQueryStringParameters()),
        headers,
        body(event),
        baseUrl(headers, event),
        CorrelationId.of(headers.get("x-correlation-id"), event.getRequestContext().getRequestId()),
        Claims.caller(event));
  }

  public String pathParameter(String name) {
    return path.getOrDefault(name, "");
  }

  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  public PageRequest page() {
    return PageRequest.of(query.get("limit"), query.get("nextToken"));
  }

  public <T> T body(Class<T> type) {
    return Json.read(body, type);
  }

  /**
   * The version in the If-Match header, if there is one. {@code *} matches any version (RFC 9110,
   * section 13.1.1), so it names none.
   */
  public Optional<Long> ifMatch() {
    var tag = headers.getOrDefault("if-match", "*").strip();
    return tag.equals("*") ? Optional.empty() : Optional.of(ETag.versionOf(tag));
  }

  /** Whether anything that the shop might keep or repeat looks like a payment card number. */
  boolean mentionsCard() {
    var sent = new ArrayList<>(query.values());
    if (!onlyLooksUp()) {
      sent.addAll(path.values());
    }
    sent.addAll(JsonTexts.in(body));
    sent.add(headers.getOrDefault("content-type", ""));
    return sent.stream().anyMatch(CardNumbers::isIn);
  }

  /** What is there may be shown and removed, even if its name is older than the rule. */
  private boolean onlyLooksUp() {
    return method.equals("GET") || method.equals("DELETE");
  }

  /** Whether the name of the thing that the request is about looks like a card number. */
  boolean isPathLikeCard() {
    return path.values().stream().anyMatch(CardNumbers::isIn);
  }

  private static String body(APIGatewayProxyRequestEvent event) {
    var body = Objects.requireNonNullElse(event.getBody(), "");
    return Boolean.TRUE.equals(event.getIsBase64Encoded())
        ? new String(Base64.getDecoder().decode(body), UTF_8)
        : body;
  }

  /**
   * The context's path is the one the client used: it has the stage, which the event's path lacks.
   */
  private static String baseUrl(Map<String, String> headers, APIGatewayProxyRequestEvent event) {
    var context = event.getRequestContext();
    var clientPath = context.getPath();
    var path = event.getPath();
    var stagePath =
        clientPath.endsWith(path)
            ? clientPath.substring(0, clientPath.length() - path.length())
            : "/" + context.getStage();
    var host = headers.getOrDefault("host", context.getDomainName());
    return headers.getOrDefault("x-forwarded-proto", "https") + "://" + host + stagePath + "/";
  }

  /** API Gateway sends null where a request has no headers or parameters. */
  private static Map<String, String> orEmpty(@Nullable Map<String, String> values) {
    return values == null ? Map.of() : values;
  }

  private static Map<String, String> lowerCase(Map<String, String> headers) {
    var lowerCase = new HashMap<String, String>();
    headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
    return lowerCase;
  }
}
