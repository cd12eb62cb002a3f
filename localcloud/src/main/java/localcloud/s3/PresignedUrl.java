package localcloud.s3;

import java.time.Duration;
import java.time.Instant;
import localcloud.gateway.AwsException;

/**
 * A URL that carries its own signature, for a limited time (Amazon S3 API Reference,
 * "Authenticating requests: using query parameters"). Like all signatures here, it is not verified,
 * but the time counts.
 */
final class PresignedUrl {
  private static final long LONGEST = Duration.ofDays(7).toSeconds();

  private PresignedUrl() {}

  /**
   * @throws AwsException AccessDenied if the request is such a URL whose time is over
   */
  static void check(S3Request request, Instant now) {
    if (!request.header("authorization").isEmpty()) {
      return;
    }
    if (!request.parameter("X-Amz-Credential").isEmpty()) {
      Instant signed = SignedTime.date(request.parameter("X-Amz-Date"));
      long seconds = SignedTime.seconds("X-Amz-Expires", request);
      if (seconds < 1 || seconds > LONGEST) {
        throw SignedTime.wrong("X-Amz-Expires must be between 1 and " + LONGEST + " seconds");
      }
      check(signed.plusSeconds(seconds), now);
    } else if (!request.parameter("AWSAccessKeyId").isEmpty()) {
      check(Instant.ofEpochSecond(SignedTime.seconds("Expires", request)), now);
    }
  }

  private static void check(Instant end, Instant now) {
    if (now.isAfter(end)) {
      throw new AwsException(403, "AccessDenied", "Request has expired: it was valid until " + end);
    }
  }
}
