package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** Every kind of token at every kind of method; a request without the right one goes no further. */
class AuthorizerTest {
  private static final String UNAUTHORIZED = "401 {\"message\":\"Unauthorized\"}";
  private static final String EXPIRED = "401 {\"message\":\"The incoming token has expired\"}";

  @AutoClose private static final PoolCloud CLOUD = new PoolCloud(null);

  @BeforeAll
  static void deploy(@TempDir Path cdkOut) {
    CLOUD.deploy(cdkOut);
  }

  @BeforeEach
  void start() {
    CLOUD.user("ada", "Pool");
    CLOUD.user("ada", "Other");
  }

  @AfterEach
  void clear() {
    CLOUD.clear();
  }

  @Test
  void each_method_lets_in_the_token_that_it_asks_for_and_no_other()
      throws JOSEException, ParseException {
    Map<String, String> tokens = tokens();
    int before = CLOUD.lambda.calls().size();
    Map<String, String> wanted = new LinkedHashMap<>();
    Map<String, String> answers = new LinkedHashMap<>();
    for (String resource : new TreeSet<>(Library.SCOPES.keySet())) {
      tokens.forEach(
          (kind, token) -> {
            String right = expectation(resource, kind);
            wanted.put(resource + ", " + kind, right);
            answers.put(resource + ", " + kind, answer(resource, token));
          });
    }

    assertThat(answers).isEqualTo(wanted).hasSizeGreaterThan(100);
    long passed = answers.values().stream().filter(answer -> answer.startsWith("200")).count();
    assertThat(CLOUD.lambda.calls().size() - before).isEqualTo((int) passed);
  }

  private static String expectation(String resource, String kind) {
    if (kind.contains("expired")) {
      return EXPIRED;
    }
    return switch (resource) {
      case "access", "remembered" -> kind.startsWith("access token") ? "200 " : UNAUTHORIZED;
      case "id" -> kind.startsWith("ID token") ? "200 " : UNAUTHORIZED;
      default -> UNAUTHORIZED;
    };
  }

  private Map<String, String> tokens() throws JOSEException, ParseException {
    AuthenticationResultType old = CLOUD.signIn("ada", "Pool");
    CLOUD.clock.advance(Duration.ofHours(1));
    AuthenticationResultType own = CLOUD.signIn("ada", "Pool");
    AuthenticationResultType others = CLOUD.signIn("ada", "Other");
    Map<String, String> tokens =
        new LinkedHashMap<>(
            Forgeries.of(
                own.accessToken(),
                CLOUD.read("/" + CLOUD.id("Pool") + "/.well-known/jwks.json").body()));
    Forgeries.of(
            own.idToken(), CLOUD.read("/" + CLOUD.id("Pool") + "/.well-known/jwks.json").body())
        .forEach((kind, token) -> tokens.put(kind + ", of an ID token", token));
    tokens.put("access token", own.accessToken());
    tokens.put("access token, as Bearer", "Bearer " + own.accessToken());
    tokens.put("access token, as bearer", "bearer  " + own.accessToken());
    tokens.put("ID token", own.idToken());
    tokens.put("ID token, as Bearer", "Bearer " + own.idToken());
    tokens.put("expired access token", old.accessToken());
    tokens.put("expired ID token", old.idToken());
    tokens.put("refresh token", own.refreshToken());
    tokens.put("basic", "Basic " + own.accessToken());
    tokens.put("other pool's access token", others.accessToken());
    tokens.put("other pool's ID token", others.idToken());
    return tokens;
  }

  private String answer(String resource, String token) {
    HttpResponse<String> answer =
        token.isEmpty() ? CLOUD.get(resource) : CLOUD.get(resource, "Authorization", token);
    if (answer.statusCode() != 200) {
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("UnauthorizedException");
    }
    return answer.statusCode() + " " + answer.body();
  }

  @Test
  void an_open_method_takes_any_request_and_its_function_gets_no_claims() {
    assertThat(CLOUD.get("open").statusCode()).isEqualTo(200);
    assertThat(CLOUD.get("open", "Authorization", "nonsense").statusCode()).isEqualTo(200);
    assertThat(CLOUD.lambda.lastCall().input().at("/requestContext/authorizer").isMissingNode())
        .isTrue();
  }

  @Test
  void the_function_gets_the_claims_as_texts() {
    for (String group : List.of("readers", "keepers")) {
      CLOUD.sdk.adminAddUserToGroup(
          call -> call.userPoolId(CLOUD.id("Pool")).username("ada").groupName(group));
    }
    AuthenticationResultType tokens = CLOUD.signIn("ada", "Pool");

    CLOUD.get("access", "Authorization", tokens.accessToken());
    JsonNode access = CLOUD.claims();
    CLOUD.get("id", "Authorization", tokens.idToken());
    JsonNode id = CLOUD.claims();

    List<JsonNode> all = new ArrayList<>();
    access.forEach(all::add);
    id.forEach(all::add);
    assertThat(all).allMatch(JsonNode::isTextual);
    assertThat(access.path("cognito:groups").asText()).isEqualTo("keepers,readers");
    assertThat(access.path("username").asText()).isEqualTo("ada");
    assertThat(access.path("client_id").asText()).isEqualTo(CLOUD.id("PoolClient"));
    assertThat(access.path("token_use").asText()).isEqualTo("access");
    assertThat(access.path("auth_time").asText()).matches("\\d{10}");
    assertThat(access.path("exp").asText())
        .matches("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d UTC \\d{4}");
    assertThat(id.path("sub")).isEqualTo(access.path("sub"));
    assertThat(id.path("cognito:username").asText()).isEqualTo("ada");
    assertThat(id.path("email").asText()).isEqualTo("ada@library.example");
    assertThat(id.path("aud").asText()).isEqualTo(CLOUD.id("PoolClient"));
    assertThat(id.path("iss").asText()).isEqualTo(CLOUD.server.endpoint() + "/" + CLOUD.id("Pool"));
  }

  /** As on AWS: a verifier that looks at the token alone cannot know. */
  @Test
  void a_revoked_token_and_that_of_a_deleted_user_are_good_at_the_gateway_until_they_expire() {
    AuthenticationResultType revoked = CLOUD.signIn("ada", "Pool");
    CLOUD.sdk.globalSignOut(call -> call.accessToken(revoked.accessToken()));
    assertThat(CLOUD.get("access", "Authorization", revoked.accessToken()).statusCode())
        .isEqualTo(200);

    CLOUD.sdk.adminDeleteUser(call -> call.userPoolId(CLOUD.id("Pool")).username("ada"));
    for (String resource : List.of("access", "remembered")) {
      assertThat(CLOUD.get(resource, "Authorization", revoked.accessToken()).statusCode())
          .isEqualTo(200);
      CLOUD.clock.advance(Duration.ofMinutes(30));
    }
    for (String resource : List.of("access", "remembered")) {
      assertThat(CLOUD.get(resource, "Authorization", revoked.accessToken()).body())
          .isEqualTo("{\"message\":\"The incoming token has expired\"}");
    }
  }
}
