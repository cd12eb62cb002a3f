package localcloud.cognito;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The code that confirms a sign-up; AWS mails it, and it is good for a day. */
record SignUpCode(String digits, Instant until) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration VALIDITY = Duration.ofHours(24);

  static SignUpCode issued(Instant now) {
    return new SignUpCode(
        String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000)), now.plus(VALIDITY));
  }
}
