package shop.foundation.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import shop.foundation.Malformed;
import shop.foundation.NotAllowed;
import shop.foundation.Problem;
import shop.foundation.RuleBroken;

/**
 * A function behind a REST API with Lambda proxy integration. A subclass defines its {@link
 * Routes}; this class checks each request (content type, size, card numbers), turns exceptions into
 * problem documents and writes one log line per request.
 */
public abstract class ApiHandler
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
  private static final int MOST_BYTES = 64 * 1024;

  static {
    Logs.writeJson();
  }

  protected abstract Routes routes();

  @Override
  public final APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    var request = ApiRequest.of(event);
    var answer = Logs.during(context, () -> answer(request));
    return WebPages.of(event.getStageVariables())
        .show(answer, request.headers().get("origin"))
        .toEvent();
  }

  /** Always answers, with the correlation id on the answer and on every log line. */
  public final Answer answer(ApiRequest request) {
    var id = request.correlationId().value();
    try (var _ = MDC.putCloseable("correlation_id", id)) {
      var answer = answerOrProblem(request).with("X-Correlation-Id", id);
      LOG.info("{} {} {}", request.method(), request.resource(), answer.status());
      return answer;
    }
  }

  // The last line of defence: nobody outside may see a stack trace, and every request is answered.
  private Answer answerOrProblem(ApiRequest request) {
    try {
      return guarded(request);
    } catch (Malformed e) {
      return Answer.problem(Problem.malformed(e.getMessage()));
    } catch (NotAllowed e) {
      return Answer.problem(Problem.notAllowed(e.getMessage()));
    } catch (RuleBroken e) {
      return Answer.problem(Problem.ruleBroken(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", request.method(), request.resource(), e);
      return Answer.problem(Problem.unexpected());
    }
  }

  private Answer guarded(ApiRequest request) {
    var route = routes().find(request);
    if (route.isEmpty()) {
      return Answer.problem(
          Problem.notFound("There is no such resource.", "See the API's list of resources."));
    }
    if (request.mentionsCard()) {
      return Answer.problem(Problem.cardNumber());
    }
    if (!isJson(request)) {
      return Answer.problem(
          Problem.unsupportedMediaType(request.headers().getOrDefault("content-type", "")));
    }
    if (request.body().getBytes(UTF_8).length > MOST_BYTES) {
      return Answer.problem(
          Problem.tooLarge(
              String.format(Locale.ROOT, "The body is larger than %d bytes.", MOST_BYTES)));
    }
    var answer = route.get().apply(request);
    return isRefusal(answer) && request.isPathLikeCard()
        ? Answer.problem(Problem.cardNumber())
        : answer;
  }

  /**
   * A name in the path of a GET or a DELETE brings nothing into the shop: it finds what is there,
   * perhaps since an older rule. But a refusal could repeat it.
   */
  private static boolean isRefusal(Answer answer) {
    return answer.status() >= 400;
  }

  /** A body is JSON unless its sender says otherwise. */
  private static boolean isJson(ApiRequest request) {
    var type = request.headers().getOrDefault("content-type", "application/json");
    return request.body().isEmpty()
        || type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
  }
}
