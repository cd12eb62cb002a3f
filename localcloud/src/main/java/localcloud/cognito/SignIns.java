package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Turns a password or a refresh token into tokens. */
final class SignIns {
  /**
   * No access token is valid for longer, so a session that ended before is of no use to anybody.
   */
  private static final Duration LONGEST_TOKEN = Duration.ofDays(1);

  private final UserPools pools;
  private final FailedAttempts attempts;
  private final TokenIssuer tokens;
  private final Challenges challenges;
  private final Clock clock;

  SignIns(UserPools pools, FailedAttempts attempts, Clock clock) {
    this.pools = pools;
    this.attempts = attempts;
    this.tokens = new TokenIssuer(pools, clock);
    this.challenges = new Challenges(clock);
    this.clock = clock;
  }

  JsonNode byPassword(UserPool pool, Client client, String name, String password) {
    Optional<User> found = pool.users().find(name);
    String who = found.map(User::sub).orElseGet(() -> pool.id() + "/" + PoolIds.hash(name));
    if (!attempts.succeeds(who, () -> isRight(found, password), Errors.tooManyPasswords())) {
      throw found.isEmpty() ? deleted(client) : Errors.wrongPassword();
    }
    User user = found.orElseThrow().requireEnabled();
    return switch (user.status()) {
      case UNCONFIRMED -> throw Errors.of("UserNotConfirmedException", "User is not confirmed.");
      case FORCE_CHANGE_PASSWORD -> challenge(client, user);
      case CONFIRMED -> begin(pool, client, user);
    };
  }

  private boolean isRight(Optional<User> user, String password) {
    String kept = user.map(User::password).orElse(null);
    if (kept == null) {
      // An unknown user must take as long as a known one.
      pools.passwords().of(password);
      return false;
    }
    return pools.passwords().matches(password, kept);
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
    User user = pool.users().ofSub(waiting.sub()).orElseThrow(() -> deleted(client));
    String name = Inputs.required(responses, "USERNAME");
    if (pool.users().find(name).filter(one -> one.sub().equals(user.sub())).isEmpty()) {
      throw Challenges.invalid();
    }
    waiting.requireFor(user);
    pool.settings().passwords().check(password);
    String hash = pools.passwords().of(password);
    User changed =
        pool.users()
            .changeIfThere(
                user.sub(),
                was ->
                    waiting
                        .requireFor(was)
                        .withPassword(hash, UserStatus.CONFIRMED, null, clock.instant()))
            .orElseThrow(() -> deleted(client));
    challenges.end(session);
    return begin(pool, client, changed);
  }

  /** Of a user who is deleted during the sign-in, a client hears as of one who never was. */
  private static AwsException deleted(Client client) {
    return client.tellsOfUsers() ? Errors.noSuchUser() : Errors.wrongPassword();
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
            .changeIfThere(
                user.sub(),
                was ->
                    was.requireEnabled()
                        .provenBy(user.password())
                        .without(old -> old.until().isBefore(useless))
                        .with(session))
            .orElseThrow(() -> deleted(client));
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
    return answer(tokens.result(pool, client, user.requireEnabled(), session));
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
