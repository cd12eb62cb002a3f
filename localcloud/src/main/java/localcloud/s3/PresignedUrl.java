package localcloud.s3;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import localcloud.gateway.AwsException;

/**
 * A URL that carries its own signature, for a limited time (Amazon S3 API Reference,
 * "Authenticating requests: using query parameters"). Like all signatures here, it is not verified,
 * but the time counts.
 */
final class PresignedUrl {
  private static final long LONGEST = Duration.ofDays(7).toSeconds();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PresignedUrl() {}

  /**
   * @throws AwsException AccessDenied if the request is such a URL whose time is over
   */
  static void check(S3Request request, Instant now) {
    if (!request.header("authorization").isEmpty()) {
      return;
    }
    if (!request.parameter("X-Amz-Credential").isEmpty()) {
      Instant signed = date(request.parameter("X-Amz-Date"));
      long seconds = number("X-Amz-Expires", request);
      if (seconds < 1 || seconds > LONGEST) {
        throw wrong("X-Amz-Expires must be between 1 and " + LONGEST + " seconds");
      }
      check(signed.plusSeconds(seconds), now);
    } else if (!request.parameter("AWSAccessKeyId").isEmpty()) {
      check(Instant.ofEpochSecond(number("Expires", request)), now);
    }
  }

  private static void check(Instant end, Instant now) {
    if (now.isAfter(end)) {
      throw new AwsException(403, "AccessDenied", "Request has expired: it was valid until " + end);
    }
  }

  private static Instant date(String text) {
    try {
      return DATE.parse(text, Instant::from);
    } catch (DateTimeException e) {
      throw wrong("X-Amz-Date must be in the ISO 8601 format yyyyMMdd'T'HHmmss'Z'");
    }
  }

  private static long number(String name, S3Request request) {
    try {
      return Integer.parseInt(request.parameter(name));
    } catch (NumberFormatException e) {
      throw wrong(name + " must be a number of seconds");
    }
  }

  private static AwsException wrong(String message) {
    return new AwsException(400, "AuthorizationQueryParametersError", message);
  }
}
