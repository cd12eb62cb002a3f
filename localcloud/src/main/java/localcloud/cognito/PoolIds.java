package localcloud.cognito;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import localcloud.deploy.Declared;

/** Ids like AWS's, but the same for a resource in every deployment; and hashes of tokens. */
final class PoolIds {
  private static final int POOL = 9;
  private static final int CLIENT = 26;

  private PoolIds() {}

  /** {@code us-east-1_} and nine letters or digits. */
  static String ofPool(Declared declared) {
    return "us-east-1_" + letters(declared.generatedName(), POOL);
  }

  static String ofClient(Declared declared, String pool) {
    return letters(pool + "/" + declared.generatedName(), CLIENT);
  }

  private static String letters(String of, int length) {
    return new BigInteger(1, sha256(of)).toString(36).substring(0, length);
  }

  /** A token itself is never kept. */
  static String hash(String token) {
    return Base64.getEncoder().encodeToString(sha256(token));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
