package localcloud.cognito;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The code that confirms a sign-up; AWS mails it, and it is good for a day. */
record Code(String digits, Instant until) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration VALIDITY = Duration.ofHours(24);

  static Code issued(Instant now) {
    return new Code(
        String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000)), now.plus(VALIDITY));
  }
}
