package localcloud.gateway;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a caller by its access key. A function signs with a key derived from its role, as on
 * AWS it signs with its execution role's temporary credentials. Any other key means the account's
 * root, so outside callers need no account.
 */
public final class Identities {
  private static final int KEY_DIGITS = 16;

  private final Map<String, Caller> callers = new ConcurrentHashMap<>();

  /**
   * The access key of a role's session: {@code ASIA} and sixteen characters, always the same for a
   * role and session.
   */
  public String accessKeyFor(String roleArn, String session) {
    Caller caller = sessionOf(roleArn, session);
    String key = "ASIA" + digest(caller.arn());
    callers.put(key, caller);
    return key;
  }

  /** The role's session that signed with this key, or else the root. */
  public Caller callerOf(@Nullable String accessKeyId) {
    return accessKeyId == null ? Caller.ROOT : callers.getOrDefault(accessKeyId, Caller.ROOT);
  }

  /**
   * {@code arn:aws:iam::…:role/path/name} becomes {@code arn:aws:sts::…:assumed-role/name/session};
   * a function's session has the function's name.
   */
  public static Caller sessionOf(String roleArn, String session) {
    String name = roleArn.substring(roleArn.lastIndexOf('/') + 1);
    return new Caller("arn:aws:sts::" + Caller.ACCOUNT + ":assumed-role/" + name + "/" + session);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash).toString(36).toUpperCase(Locale.ROOT).substring(0, KEY_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
