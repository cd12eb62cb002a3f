package localcloud.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import localcloud.gateway.AwsException;

/** The times in a presigned URL. */
final class SignedTime {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SignedTime() {}

  static Instant date(String text) {
    try {
      return DATE.parse(text, Instant::from);
    } catch (DateTimeException e) {
      throw wrong("X-Amz-Date must be in the ISO 8601 format yyyyMMdd'T'HHmmss'Z'");
    }
  }

  static long seconds(String name, S3Request request) {
    try {
      return Integer.parseInt(request.parameter(name));
    } catch (NumberFormatException e) {
      throw wrong(name + " must be a number of seconds");
    }
  }

  static AwsException wrong(String message) {
    return new AwsException(400, "AuthorizationQueryParametersError", message);
  }
}
