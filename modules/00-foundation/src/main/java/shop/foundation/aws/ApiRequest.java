package shop.foundation.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import shop.foundation.CardNumbers;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.PageRequest;

/**
 * What a client asks of a REST API. {@code resource} is the template, such as {@code
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
    CorrelationId correlationId) {

  static ApiRequest of(JsonNode event) {
    var headers = texts(event.path("headers"), true);
    var context = event.path("requestContext");
    return new ApiRequest(
        event.path("httpMethod").asText(),
        event.path("resource").asText(),
        texts(event.path("pathParameters"), false),
        texts(event.path("queryStringParameters"), false),
        headers,
        body(event),
        baseUrl(headers, event.path("path").asText(), context),
        CorrelationId.of(headers.get("x-correlation-id"), context.path("requestId").asText()));
  }

  public String pathParameter(String name) {
    return path.getOrDefault(name, "");
  }

  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  public PageRequest page() {
    return PageRequest.of(queryParameter("limit"), queryParameter("nextToken"));
  }

  public <T> T body(Class<T> type) {
    return Json.read(body, type);
  }

  /**
   * The version in the header If-Match, if there is one. {@code *} stands for any version (RFC
   * 9110, section 13.1.1), so it names none.
   */
  public OptionalLong ifMatch() {
    var tag = headers.getOrDefault("if-match", "*").strip();
    return tag.equals("*") ? OptionalLong.empty() : OptionalLong.of(ETag.versionOf(tag));
  }

  /** Whether anything that an answer might repeat looks like a payment card's number. */
  boolean mentionsCard() {
    var sent = new ArrayList<>(path.values());
    sent.addAll(query.values());
    sent.add(body);
    sent.add(headers.getOrDefault("content-type", ""));
    return sent.stream().anyMatch(CardNumbers::isIn);
  }

  private static String body(JsonNode event) {
    var body = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean()
        ? new String(Base64.getDecoder().decode(body), UTF_8)
        : body;
  }

  /** The context's path is the client's own: it has the stage, which the event's path lacks. */
  private static String baseUrl(Map<String, String> headers, String path, JsonNode context) {
    var clientPath = context.path("path").asText();
    var stagePath =
        clientPath.endsWith(path)
            ? clientPath.substring(0, clientPath.length() - path.length())
            : "/" + context.path("stage").asText();
    var host = headers.getOrDefault("host", context.path("domainName").asText());
    return headers.getOrDefault("x-forwarded-proto", "https") + "://" + host + stagePath + "/";
  }

  private static Map<String, String> texts(JsonNode object, boolean lowerCase) {
    var texts = new HashMap<String, String>();
    for (var field : object.properties()) {
      var name = lowerCase ? field.getKey().toLowerCase(Locale.ROOT) : field.getKey();
      texts.put(name, field.getValue().asText());
    }
    return Map.copyOf(texts);
  }
}
