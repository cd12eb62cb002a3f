package localcloud.cognito;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ins that wait for a new password. They are minutes old at most, so they are not kept: after
 * a restart the user signs in again.
 */
final class Challenges {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 48;

  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final Clock clock;

  Challenges(Clock clock) {
    this.clock = clock;
  }

  /**
   * A sign-in that waits, and until when.
   *
   * @param password the hash of the temporary password that has begun it
   */
  record Waiting(String client, String sub, @Nullable String password, Instant until) {

    /** The user, if that password is still the one to be replaced. */
    User requireFor(User user) {
      boolean waits =
          user.status() == UserStatus.FORCE_CHANGE_PASSWORD
              && Objects.equals(user.password(), password);
      if (!waits) {
        throw invalid();
      }
      return user.requireEnabled();
    }
  }

  static AwsException invalid() {
    return Errors.notAuthorized("Invalid session for the user.");
  }

  /** The session's name, which the answer must repeat. */
  String begin(Client client, User user) {
    waiting.values().removeIf(one -> one.until().isBefore(clock.instant()));
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant until = clock.instant().plus(client.session());
    waiting.put(name, new Waiting(client.id(), user.sub(), user.password(), until));
    return name;
  }

  Waiting get(String name, Client client) {
    Waiting found = waiting.get(name);
    if (found == null || !found.client().equals(client.id())) {
      throw invalid();
    }
    if (found.until().isBefore(clock.instant())) {
      throw Errors.notAuthorized("Invalid session for the user, session is expired.");
    }
    return found;
  }

  void end(String name) {
    waiting.remove(name);
  }
}
