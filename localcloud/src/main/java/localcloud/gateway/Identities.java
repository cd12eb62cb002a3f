package localcloud.gateway;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
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

  private final Map<Caller, String> keys = new ConcurrentHashMap<>();
  private final Map<String, Caller> sessions = new ConcurrentHashMap<>();

  /** The access key of a role's session: {@code ASIA} and sixteen random characters. */
  public String accessKeyFor(String roleArn, String session) {
    return keys.computeIfAbsent(
        sessionOf(roleArn, session),
        caller -> {
          String key = newKey();
          sessions.put(key, caller);
          return key;
        });
  }

  /** The role's session with this key; empty for any other key and for none. */
  public Optional<Caller> callerOf(@Nullable String accessKeyId) {
    return Optional.ofNullable(accessKeyId).map(sessions::get);
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
