package localcloud.cognito;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

  /** A sign-in that waits, and until when. */
  record Waiting(String client, String sub, Instant until) {}

  /** The session's name, which the answer must repeat. */
  String begin(Client client, User user) {
    waiting.values().removeIf(one -> one.until().isBefore(clock.instant()));
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    waiting.put(name, new Waiting(client.id(), user.sub(), clock.instant().plus(client.session())));
    return name;
  }

  Waiting get(String name, Client client) {
    Waiting found = waiting.get(name);
    if (found == null || !found.client().equals(client.id())) {
      throw Errors.notAuthorized("Invalid session for the user.");
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
