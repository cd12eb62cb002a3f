package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import org.junit.jupiter.api.Test;

/**
 * What an administrator does while somebody signs in: at each moment at which the sign-in looks at
 * the clock.
 */
class SignInsUnderChangeTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final String POOL = "us-east-1_abcdefghi";
  private static final String PASSWORD = PoolCloud.PASSWORD;
  private static final PasswordHash CHEAP = new PasswordHash(64, 1);
  private static final SharedKeys KEYS = new SharedKeys();
  private static final String REFUSED = "NotAuthorizedException";

  /** Operations of an administrator, each with more of its input. */
  private static final Map<String, String> CHANGES =
      Map.of(
          "AdminDisableUser", "{}",
          "AdminDeleteUser", "{}",
          "AdminSetUserPassword", "{\"Password\": \"Better-Horse-8\", \"Permanent\": true}",
          "AdminSetUserPassword ", "{\"Password\": \"Temporary-2!\", \"Permanent\": false}");

  private static final ObjectNode SILENT =
      (ObjectNode)
          Json.read(
              "{\"ExplicitAuthFlows\": [\"ALLOW_USER_PASSWORD_AUTH\"],"
                  + " \"PreventUserExistenceErrors\": \"ENABLED\"}");

  private final UserPools pools = new UserPools("http://127.0.0.1:1", null, CHEAP, KEYS);
  private final UserPool pool = pools.create(POOL, PoolSettings.of("pool", Json.object()));
  private final Client client = Client.of("client", "client", SILENT);
  private final OperationTable administrator = new OperationTable();
  private Runnable atMoment = () -> {};
  private int left;
  private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);

  private Clock watched() {
    return new Clock() {
      @Override
      public Instant instant() {
        if (--left == 0) {
          atMoment.run();
        }
        return NOW;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  @Test
  void a_change_during_a_sign_in_refuses_it_or_comes_after_it() {
    Map<String, String> answers = new LinkedHashMap<>();
    int moments = 6;
    CHANGES.forEach(
        (change, input) -> {
          for (int moment = 1; moment <= moments; moment++) {
            answers.put(change + " at " + moment, signIn(change, input, moment));
          }
        });

    assertThat(answers.values()).contains("signed in", REFUSED).hasSize(moments * CHANGES.size());
    answers.forEach((when, answer) -> assertThat(answer).as(when).isIn("signed in", REFUSED));
  }

  /** The outcome; of who is signed in, the change must not have been before. */
  private String signIn(String change, String input, int moment) {
    add(UserStatus.CONFIRMED, PASSWORD);
    SignIns signIns = new SignIns(pools, new FailedAttempts(watched()), watched());
    String answer =
        outcome(() -> signIns.byPassword(pool, client, "ada", PASSWORD), change, input, moment);
    boolean signedIn = pool.users().find("ada").filter(u -> !u.sessions().isEmpty()).isPresent();
    boolean disabled = pool.users().find("ada").filter(u -> !u.enabled()).isPresent();
    remove();
    return disabled && signedIn ? "signed in and disabled" : answer;
  }

  @Test
  void a_challenge_ends_with_the_password_that_it_was_for() {
    CHANGES.forEach(
        (change, input) -> {
          add(UserStatus.FORCE_CHANGE_PASSWORD, "Temporary-1!");
          SignIns signIns = new SignIns(pools, new FailedAttempts(clock), clock);
          String session =
              signIns.byPassword(pool, client, "ada", "Temporary-1!").path("Session").asText();
          change(change, input);

          String answer =
              outcome(() -> signIns.byNewPassword(pool, client, session, response()), "", "", 0);

          assertThat(answer).as(change).isEqualTo(REFUSED);
          remove();
        });
  }

  @Test
  void the_second_of_two_challenges_is_not_answered_any_more() {
    add(UserStatus.FORCE_CHANGE_PASSWORD, "Temporary-1!");
    SignIns signIns = new SignIns(pools, new FailedAttempts(clock), clock);
    String first = signIns.byPassword(pool, client, "ada", "Temporary-1!").path("Session").asText();
    String second =
        signIns.byPassword(pool, client, "ada", "Temporary-1!").path("Session").asText();
    signIns.byNewPassword(pool, client, first, response());

    assertThat(outcome(() -> signIns.byNewPassword(pool, client, second, response()), "", "", 0))
        .isEqualTo(REFUSED);
    remove();
  }

  private static ObjectNode response() {
    return Json.object().put("USERNAME", "ada").put("NEW_PASSWORD", PASSWORD);
  }

  private String outcome(Runnable signIn, String change, String input, int moment) {
    left = moment;
    atMoment = () -> change(change, input);
    try {
      signIn.run();
      return "signed in";
    } catch (AwsException e) {
      return e.code();
    } finally {
      left = 0;
    }
  }

  private void add(UserStatus status, String password) {
    new AdminCalls(pools, clock).addTo(administrator);
    User user = User.created("ada", UUID.randomUUID().toString(), Map.of(), status, NOW);
    pool.users().add(user.withPassword(CHEAP.of(password), status, null, NOW));
  }

  private void remove() {
    if (pool.users().find("ada").isPresent()) {
      change("AdminDeleteUser", "{}");
    }
  }

  private void change(String operation, String more) {
    ObjectNode input = (ObjectNode) Json.read(more);
    input.put("UserPoolId", POOL).put("Username", "ada");
    JsonNode answer =
        administrator
            .answer(Call.json("cognito-idp", operation.strip(), Caller.ROOT, input))
            .output();
    assertThat(answer.isObject()).isTrue();
  }
}
