package localcloud.cognito;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id with one lane. */
record PasswordHash(int kibibytes, int iterations) {
  /** The least that OWASP's "Password Storage Cheat Sheet" recommends. */
  static final PasswordHash OWASP = new PasswordHash(19 * 1024, 2);

  /** The least that Argon2 allows: OWASP's work slows down whoever steals files. */
  static final PasswordHash OF_NO_FILE = new PasswordHash(8, 1);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** A crowd that signs in at once must not fill the heap. */
  private static final Semaphore AT_ONCE = new Semaphore(2);

  String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return text(salt) + "$" + text(hash(password, salt));
  }

  boolean matches(String password, String kept) {
    // What UTF-8 cannot write becomes a question mark in the bytes, and nobody has it.
    boolean possible = StandardCharsets.UTF_8.newEncoder().canEncode(password);
    String[] parts = kept.split("\\$", 2);
    Base64.Decoder decoder = Base64.getDecoder();
    return MessageDigest.isEqual(hash(password, decoder.decode(parts[0])), decoder.decode(parts[1]))
        && possible;
  }

  private byte[] hash(String password, byte[] salt) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    byte[] hash = new byte[HASH_BYTES];
    AT_ONCE.acquireUninterruptibly();
    try {
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withMemoryAsKB(kibibytes)
              .withIterations(iterations)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      AT_ONCE.release();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
