package localcloud.apigateway;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import localcloud.deploy.Declared;

/** Ids of ten characters, like API Gateway's, but the same for a resource in every deployment. */
final class Ids {
  private static final int LENGTH = 10;

  private Ids() {}

  static String of(Declared declared) {
    String name = declared.stack() + "/" + declared.logicalId();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash).toString(36).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
