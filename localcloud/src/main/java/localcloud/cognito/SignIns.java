package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import localcloud.gateway.Json;

/** Turns a password or a refresh token into tokens. */
final class SignIns {
  /**
   * No access token is valid for longer, so a session that ended before is of no use to anybody.
   */
  private static final Duration LONGEST_TOKEN = Duration.ofDays(1);

  private final TokenIssuer tokens;
  private final Challenges challenges;
  private final Clock clock;

  SignIns(UserPools pools, Clock clock) {
    this.tokens = new TokenIssuer(pools, clock);
    this.challenges = new Challenges(clock);
    this.clock = clock;
  }

  JsonNode byPassword(UserPool pool, Client client, String name, String password) {
    Optional<User> found = pool.users().find(name);
    String kept = found.map(User::password).orElse(null);
    if (found.isEmpty() || kept == null) {
      // An unknown user must take as long as a known one.
      pool.passwordHash().of(password);
      throw found.isEmpty() && client.tellsOfUsers() ? Errors.noSuchUser() : Errors.wrongPassword();
    }
    if (!pool.passwordHash().matches(password, kept)) {
      throw Errors.wrongPassword();
    }
    User user = found.get();
    if (!user.enabled()) {
      throw Errors.notAuthorized("User is disabled.");
    }
    return switch (user.status()) {
      case UNCONFIRMED -> throw Errors.of("UserNotConfirmedException", "User is not confirmed.");
      case FORCE_CHANGE_PASSWORD -> challenge(client, user);
      case CONFIRMED -> begin(pool, client, user);
    };
  }

  private JsonNode challenge(Client client, User user) {
    Instant expiry = user.temporaryUntil();
    if (expiry != null && expiry.isBefore(clock.instant())) {
      throw Errors.notAuthorized(
          "Temporary password has expired and must be reset by an administrator.");
    }
    ObjectNode answer =
        Json.object()
            .put("ChallengeName", "NEW_PASSWORD_REQUIRED")
            .put("Session", challenges.begin(client, user));
    ObjectNode attributes = Json.object();
    user.attributes().forEach(attributes::put);
    answer
        .putObject("ChallengeParameters")
        .put("USER_ID_FOR_SRP", user.name())
        .put("requiredAttributes", "[]")
        .put("userAttributes", attributes.toString());
    return answer;
  }

  /** Ends a challenge; a password that the policy refuses does not. */
  JsonNode byNewPassword(UserPool pool, Client client, String session, JsonNode responses) {
    String password = Inputs.required(responses, "NEW_PASSWORD");
    Challenges.Waiting waiting = challenges.get(session, client);
    User user = pool.users().ofSub(waiting.sub()).orElseThrow(Errors::noSuchUser);
    if (!pool.users().find(Inputs.required(responses, "USERNAME")).equals(Optional.of(user))) {
      throw Errors.notAuthorized("Invalid session for the user.");
    }
    if (!user.enabled()) {
      throw Errors.notAuthorized("User is disabled.");
    }
    pool.settings().passwords().check(password);
    String hash = pool.passwordHash().of(password);
    challenges.end(session);
    User changed =
        pool.users()
            .change(
                user.sub(),
                was -> was.withPassword(hash, UserStatus.CONFIRMED, null, clock.instant()));
    return begin(pool, client, changed);
  }

  private JsonNode begin(UserPool pool, Client client, User user) {
    Instant now = clock.instant();
    RefreshToken refresh = RefreshToken.issued(user);
    Session session =
        new Session(
            UUID.randomUUID().toString(),
            client.id(),
            refresh.hash(),
            now,
            now.plus(client.refreshToken()));
    Instant useless = now.minus(LONGEST_TOKEN);
    User signedIn =
        pool.users()
            .change(
                user.sub(), was -> was.without(old -> old.until().isBefore(useless)).with(session));
    ObjectNode result = tokens.result(pool, client, signedIn, session);
    return answer(result.put("RefreshToken", refresh.text()));
  }

  JsonNode byRefreshToken(UserPool pool, Client client, RefreshToken token) {
    User user =
        token
            .sub()
            .flatMap(pool.users()::ofSub)
            .orElseThrow(() -> Errors.notAuthorized("Invalid Refresh Token"));
    Session session = sessionOf(user, token);
    if (!session.client().equals(client.id())) {
      throw Errors.notAuthorized("Invalid Refresh Token");
    }
    if (!session.until().isAfter(clock.instant())) {
      throw Errors.notAuthorized("Refresh Token has expired");
    }
    if (!user.enabled()) {
      throw Errors.notAuthorized("User is disabled.");
    }
    return answer(tokens.result(pool, client, user, session));
  }

  private static Session sessionOf(User user, RefreshToken token) {
    String hash = token.hash();
    return user.sessions().stream()
        .filter(session -> session.refreshHash().equals(hash))
        .findFirst()
        .orElseThrow(() -> Errors.notAuthorized("Refresh Token has been revoked"));
  }

  private static JsonNode answer(ObjectNode result) {
    ObjectNode answer = Json.object();
    answer.putObject("ChallengeParameters");
    return answer.set("AuthenticationResult", result);
  }
}
