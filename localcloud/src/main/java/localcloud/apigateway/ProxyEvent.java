package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.apigateway.RestApi.Stage;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * The event that a function gets from a proxy integration.
 *
 * <p>Source: "Input format of a Lambda function for proxy integration", API Gateway developer
 * guide.
 */
final class ProxyEvent {
  static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ProxyEvent() {}

  static JsonNode of(RestApi api, Stage stage, Route route, ApiRequest request) {
    ObjectNode event =
        Json.object()
            .put("resource", route.template())
            .put("path", request.path())
            .put("httpMethod", request.method());
    event.set("headers", lastOf(request.headers()));
    event.set("multiValueHeaders", allOf(request.headers()));
    event.set("queryStringParameters", lastOf(request.query()));
    event.set("multiValueQueryStringParameters", allOf(request.query()));
    event.set("pathParameters", texts(route.variables()));
    event.set("stageVariables", texts(stage.variables()));
    event.set("requestContext", context(api, route, request));
    boolean binary = MediaTypes.anyMatches(api.binaryTypes(), request.mediaType());
    return event.put("body", body(request, binary)).put("isBase64Encoded", binary);
  }

  private static ObjectNode context(RestApi api, Route route, ApiRequest request) {
    String host = request.header("Host");
    ObjectNode context =
        Json.object()
            .put("accountId", Caller.ACCOUNT)
            .put("apiId", api.id())
            .put("domainName", host)
            .put("domainPrefix", api.id())
            .put("extendedRequestId", request.id())
            .put("httpMethod", request.method())
            .put("path", request.clientPath())
            .put("protocol", "HTTP/1.1")
            .put("requestId", request.id())
            .put("requestTime", REQUEST_TIME.format(request.at()))
            .put("requestTimeEpoch", request.at().toEpochMilli())
            .put("resourceId", route.method().resourceId())
            .put("resourcePath", route.template())
            .put("stage", request.stage());
    if (request.claims() != null) {
      context.putObject("authorizer").set("claims", Claims.texts(request.claims()));
    }
    ObjectNode identity =
        context
            .putObject("identity")
            .put("sourceIp", request.sourceIp())
            .put("userAgent", request.header("User-Agent"));
    if (request.userArn() != null) {
      identity.put("accountId", Caller.ACCOUNT).put("userArn", request.userArn());
    }
    return context;
  }

  private static @Nullable String body(ApiRequest request, boolean binary) {
    if (request.body().length == 0) {
      return null;
    }
    return binary
        ? Base64.getEncoder().encodeToString(request.body())
        : new String(request.body(), StandardCharsets.UTF_8);
  }

  private static @Nullable ObjectNode lastOf(Map<String, List<String>> values) {
    ObjectNode object = Json.object();
    values.forEach((name, all) -> object.put(name, all.getLast()));
    return orNull(object);
  }

  private static @Nullable ObjectNode allOf(Map<String, List<String>> values) {
    ObjectNode object = Json.object();
    values.forEach((name, all) -> all.forEach(object.putArray(name)::add));
    return orNull(object);
  }

  private static @Nullable ObjectNode texts(Map<String, String> values) {
    ObjectNode object = Json.object();
    values.forEach(object::put);
    return orNull(object);
  }

  /** AWS sends null for an empty map. */
  private static @Nullable ObjectNode orNull(ObjectNode object) {
    return object.isEmpty() ? null : object;
  }
}
