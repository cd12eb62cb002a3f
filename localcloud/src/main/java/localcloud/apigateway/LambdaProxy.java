package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import localcloud.apigateway.RestApi.Stage;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * The AWS_PROXY integration with a function; it waits 29 seconds, API Gateway's default and limit.
 */
final class LambdaProxy {
  private static final Caller CALLER = Caller.service("apigateway.amazonaws.com");
  private static final int TIMEOUT_MILLIS = 29_000;

  /** Lambda's status for an event over 6 MB, which the API itself would accept. */
  private static final int TOO_LARGE = 413;

  private final Gateway gateway;

  LambdaProxy(Gateway gateway) {
    this.gateway = gateway;
  }

  ApiResponse call(RestApi api, Stage stage, Route route, ApiRequest request) {
    JsonNode integration = route.method().integration();
    Call call = invocation(api, stage, route, request, integration.path("Uri").asText());
    int timeout = integration.path("TimeoutInMillis").asInt(TIMEOUT_MILLIS);
    Reply reply = within(timeout, call);
    if (reply.status() == TOO_LARGE) {
      throw Refusal.tooLarge();
    }
    if (!reply.succeeded()) {
      throw Refusal.notCallable(
          String.format(
              Locale.ROOT, "Invoke was refused with %d: %s", reply.status(), text(reply)));
    }
    if (reply.headers().containsKey("x-amz-function-error")) {
      throw Refusal.badAnswer("The function failed: " + text(reply));
    }
    String accept = request.header("Accept");
    String wanted = accept == null ? "" : accept.split("[,;]", 2)[0].strip();
    return ProxyAnswer.read(reply.body(), MediaTypes.anyMatches(api.binaryTypes(), wanted));
  }

  private static Call invocation(
      RestApi api, Stage stage, Route route, ApiRequest request, String uri) {
    String source =
        String.format(
            Locale.ROOT,
            "arn:aws:execute-api:us-east-1:%s:%s/%s/%s%s",
            Caller.ACCOUNT,
            api.id(),
            stage.name(),
            request.method(),
            route.template());
    return new Call(
        "lambda",
        "Invoke",
        CALLER,
        "POST",
        uri.substring(uri.indexOf(":lambda:path/") + ":lambda:path".length()),
        Map.of(
            "content-type",
            "application/json",
            "x-amz-invocation-type",
            "RequestResponse",
            "x-amz-source-arn",
            source,
            "x-amzn-trace-id",
            request.trace()),
        Json.bytes(ProxyEvent.of(api, stage, route, request)));
  }

  private Reply within(int millis, Call call) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                reply.complete(gateway.call(call));
              } catch (RuntimeException e) {
                reply.completeExceptionally(e);
              }
            });
    try {
      return reply.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Refusal.timeout();
    } catch (ExecutionException e) {
      throw Refusal.notCallable("Invoke failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.notCallable("The local cloud is stopping");
    }
  }

  private static String text(Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
