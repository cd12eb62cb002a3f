package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import shop.foundation.Caller;
import shop.foundation.CardForms;
import shop.foundation.Json;
import shop.foundation.Malformed;
import shop.foundation.NotAllowed;
import shop.foundation.Problem;
import shop.foundation.RuleBroken;

class ApiHandlerTest {
  private static final long SEED = Long.getLong("seed", 1);
  private static final String EVENT =
      """
      {"httpMethod":"PUT","resource":"/thing/{id}","path":"/thing/7",
       "headers":{"Host":"api.example","X-Forwarded-Proto":"https","If-Match":"\\"3\\"",
                  "Content-Type":"application/json; charset=utf-8"},
       "pathParameters":{"id":"7"},"queryStringParameters":null,
       "requestContext":{"path":"/dev/thing/7","stage":"dev","requestId":"req-1"},
       "body":"{}","isBase64Encoded":false}\
      """;

  @Test
  void a_request_is_what_the_client_sent() {
    var request = request(EVENT);

    assertThat(request.pathParameter("id")).isEqualTo("7");
    assertThat(request.baseUrl()).isEqualTo("https://api.example/dev/");
    assertThat(request.ifMatch()).hasValue(3L);
  }

  @Test
  void the_caller_is_whom_the_verified_token_names() {
    var claims =
        """
        "authorizer":{"claims":{"sub":"5c0d","username":"ada","cognito:groups":"shopkeeper,staff"}},\
        """;
    var signedIn = EVENT.replace("\"requestContext\":{", "\"requestContext\":{" + claims);

    assertThat(request(signedIn).caller())
        .isEqualTo(new Caller("5c0d", Set.of("shopkeeper", "staff")));
    assertThat(request(EVENT).caller()).isEqualTo(Caller.ANYBODY);
  }

  @Test
  void what_a_request_says_about_its_sender_counts_for_nothing() {
    var nobodyHasVerified = "e30.eyJzdWIiOiI1YzBkIiwidXNlcm5hbWUiOiI1YzBkIn0.e30";

    assertThat(
            List.of(
                EVENT.replace("\"id\":\"7\"", "\"userName\":\"5c0d\""),
                EVENT.replace("\"body\":\"{}\"", "\"body\":\"{\\\"userName\\\":\\\"5c0d\\\"}\""),
                EVENT.replace(
                    "\"headers\":{",
                    "\"headers\":{\"Authorization\":\"" + nobodyHasVerified + "\",")))
        .doesNotContain(EVENT)
        .allSatisfy(event -> assertThat(request(event).caller()).isEqualTo(Caller.ANYBODY));
  }

  @Test
  void the_correlation_id_is_the_clients_if_it_is_harmless() {
    assertThat(correlationIdWith("order-42")).isEqualTo("order-42");
    assertThat(correlationIdWith("a b\\nforged line")).isEqualTo("req-1");
    assertThat(request(EVENT).correlationId()).hasToString("req-1");
  }

  @Test
  void a_tag_that_was_never_given_matches_nothing() {
    assertThat(ETag.versionOf("\"12\"")).isEqualTo(12);
    assertThat(ETag.versionOf("W/\"1\"")).isZero();
    assertThat(ETag.versionOf("1")).isZero();
  }

  @Test
  void an_asterisk_stands_for_any_version() {
    assertThat(request(EVENT.replace("\\\"3\\\"", "*")).ifMatch()).isEmpty();
  }

  @Test
  void exceptions_become_problem_documents() {
    assertThat(statusWhen(() -> new Malformed("?"))).isEqualTo(400);
    assertThat(statusWhen(() -> new NotAllowed("?"))).isEqualTo(403);
    assertThat(statusWhen(() -> new RuleBroken("?"))).isEqualTo(422);
  }

  @Test
  void a_failure_reveals_nothing_internal() {
    var answer = answerWhen(() -> new IllegalStateException("the table is called X"), EVENT);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo(Problem.unexpected());
    assertThat(answer.headers()).containsEntry("X-Correlation-Id", "req-1");
  }

  @Test
  void only_what_we_did_wrong_is_in_the_error_log() {
    for (var sendersMistake :
        List.of(new Malformed("?"), new NotAllowed("?"), new RuleBroken("?"))) {
      assertThat(ErrorLog.of(() -> statusWhen(() -> sendersMistake))).isEmpty();
    }

    assertThat(ErrorLog.of(() -> statusWhen(() -> new IllegalStateException("the table is gone"))))
        .contains("PUT", "/thing/{id}", "the table is gone");
  }

  @Test
  void a_card_number_is_refused_wherever_it_stands() {
    var card = "4111 1111 1111 1111";
    assertThat(okWith(withBody(card))).isEqualTo(422);
    assertThat(okWith(EVENT.replace("application/json", card))).isEqualTo(422);
    assertThat(correlationIdWith(card.replace(" ", ""))).isEqualTo("req-1");
  }

  @Test
  void a_name_like_a_card_number_finds_what_is_there_and_a_refusal_does_not_repeat_it() {
    var put = EVENT.replace("\"id\":\"7\"", "\"id\":\"4111_1111_1111_1111\"");
    var event = put.replace("PUT", "GET");

    assertThat(okWith(put)).isEqualTo(422);
    assertThat(okWith(event)).isEqualTo(200);
    var routes =
        new Routes()
            .on(
                "GET",
                "/thing/{id}",
                r -> Answer.problem(Problem.notFound(r.pathParameter("id"), "?")));
    assertThat(handler(routes).answer(request(event)).body()).isEqualTo(Problem.cardNumber());
  }

  @Test
  void each_text_of_a_body_is_judged_by_itself() {
    for (var form : new CardForms(SEED).draw(2_000)) {
      var body = Json.write(Map.of("a", List.of("x", form), "b", 1));
      assertThat(request(bodyOf(body)).mentionsCard()).as("seed %d: %s", SEED, body).isTrue();

      var apart = Json.write(Map.of("ids", List.of(form.split(""))));
      assertThat(request(bodyOf(apart)).mentionsCard()).as("seed %d: %s", SEED, apart).isFalse();
    }
  }

  @Test
  void what_is_no_json_is_judged_as_it_is() {
    for (var form : new CardForms(SEED).draw(2_000)) {
      var body = form.replace("\"", "");
      assertThat(request(bodyOf(body)).mentionsCard()).as("seed %d: %s", SEED, body).isTrue();
      assertThat(request(bodyOf("[\"" + body)).mentionsCard()).as("seed %d", SEED).isTrue();
    }
  }

  private static String bodyOf(String text) {
    return EVENT.replace("\"{}\"", Json.write(text));
  }

  @Test
  void an_escape_of_json_hides_no_card_number() {
    for (String hidden :
        List.of(
            "\\\\u0034111 1111 1111 1111",
            "4111\\\\n1111\\\\t1111\\\\u20071111",
            "4111\\\\/1111\\\\/1111\\\\/1111")) {
      assertThat(okWith(withBody(hidden))).as(hidden).isEqualTo(422);
    }
    assertThat(okWith(withBody("4111\\\\\\\\u0031"))).isEqualTo(200);
  }

  @Test
  void only_json_is_accepted() {
    assertThat(okWith(EVENT.replace("application/json", "text/xml"))).isEqualTo(415);
    assertThat(okWith(EVENT.replace("Content-Type", "X-Other"))).isEqualTo(200);
  }

  @Test
  void a_body_has_at_most_64_kib() {
    assertThat(okWith(withBody("ü".repeat(32 * 1024)))).isEqualTo(200);
    assertThat(okWith(withBody("ü".repeat(32 * 1024) + "x"))).isEqualTo(413);
  }

  @Test
  void an_unknown_route_is_not_found() {
    assertThat(okWith(EVENT.replace("PUT", "PATCH"))).isEqualTo(404);
  }

  private static String withBody(String body) {
    return EVENT.replace("\"{}\"", "\"" + body + "\"");
  }

  private static String correlationIdWith(String asked) {
    var event =
        EVENT.replace(
            "\"Host\"", String.format(Locale.ROOT, "\"x-correlation-ID\":\"%s\",\"Host\"", asked));
    return request(event).correlationId().value();
  }

  private static int okWith(String event) {
    var ok = Answer.ok(Map.of());
    var routes = new Routes().on("PUT", "/thing/{id}", _ -> ok).on("GET", "/thing/{id}", _ -> ok);
    return handler(routes).answer(request(event)).status();
  }

  private static int statusWhen(Supplier<RuntimeException> failure) {
    return answerWhen(failure, EVENT).status();
  }

  private static Answer answerWhen(Supplier<RuntimeException> failure, String event) {
    var routes =
        new Routes()
            .on(
                "PUT",
                "/thing/{id}",
                r -> {
                  throw failure.get();
                });
    return handler(routes).answer(request(event));
  }

  private static ApiHandler handler(Routes routes) {
    return new ApiHandler() {
      @Override
      protected Routes routes() {
        return routes;
      }
    };
  }

  private static ApiRequest request(String event) {
    var type = APIGatewayProxyRequestEvent.class;
    return ApiRequest.of(
        LambdaEventSerializers.serializerFor(type, type.getClassLoader()).fromJson(event));
  }
}
