package localcloud.gateway;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of roles, by their access keys. A function signs with such a key, as on AWS it signs
 * with its execution role's temporary credentials. As signatures are not verified, the key id is
 * the secret: nobody can guess it, and it is a new one in every cloud.
 */
public final class Identities {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int KEY_DIGITS = 16;

  private static final int MOST_ENDED = 10_000;

  private final Clock clock;
  private final Map<Caller, String> keys = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /** The keys of the last sessions that have ended; an older one is unknown. */
  private final Set<String> ended =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MOST_ENDED;
                }
              }));

  private record Session(Caller caller, Instant end) {}

  public Identities(Clock clock) {
    this.clock = clock;
  }

  /** The access key of a function's session, which lasts as long as the cloud. */
  public String accessKeyFor(String roleArn, String session) {
    return keys.computeIfAbsent(
        sessionOf(roleArn, session), caller -> begin(new Session(caller, Instant.MAX)));
  }

  /** A key for a new session of a role: {@code ASIA} and sixteen random characters. */
  public String temporaryKeyFor(String roleArn, String session, Instant end) {
    sessions.forEach(
        (key, one) -> {
          if (hasEnded(one)) {
            ended.add(key);
            sessions.remove(key);
          }
        });
    return begin(new Session(sessionOf(roleArn, session), end));
  }

  private String begin(Session session) {
    String key = newKey();
    sessions.put(key, session);
    return key;
  }

  /**
   * The role's session with this key, or {@link Caller#EXPIRED}; empty for any other key and for
   * none.
   */
  public Optional<Caller> callerOf(@Nullable String accessKeyId) {
    if (accessKeyId == null) {
      return Optional.empty();
    }
    Session session = sessions.get(accessKeyId);
    if (session == null) {
      return ended.contains(accessKeyId) ? Optional.of(Caller.EXPIRED) : Optional.empty();
    }
    return Optional.of(hasEnded(session) ? Caller.EXPIRED : session.caller());
  }

  private boolean hasEnded(Session session) {
    return !clock.instant().isBefore(session.end());
  }

  /**
   * {@code arn:aws:iam::…:role/path/name} becomes {@code arn:aws:sts::…:assumed-role/name/session};
   * a function's session has the function's name.
   */
  public static Caller sessionOf(String roleArn, String session) {
    String name = roleArn.substring(roleArn.lastIndexOf('/') + 1);
    return new Caller("arn:aws:sts::" + Caller.ACCOUNT + ":assumed-role/" + name + "/" + session);
  }

  private static String newKey() {
    StringBuilder key = new StringBuilder("ASIA");
    RANDOM.ints(KEY_DIGITS, 0, DIGITS.length()).forEach(digit -> key.append(DIGITS.charAt(digit)));
    return key.toString();
  }
}
