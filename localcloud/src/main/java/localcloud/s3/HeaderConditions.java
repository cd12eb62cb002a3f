package localcloud.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.Predicate;
import localcloud.gateway.AwsException;

/** Reads the conditions in a request's headers. */
final class HeaderConditions {
  private HeaderConditions() {}

  /** Whether a header lists the object as it is. */
  static boolean names(String etags, StoredObject object) {
    return Arrays.stream(etags.split(","))
        .map(etag -> etag.strip().replace("\"", ""))
        .anyMatch(etag -> etag.equals("*") || etag.equals(object.etag()));
  }

  /** A date that cannot be read is no condition (RFC 9110, 13.1.3). */
  static boolean holds(S3Request request, String header, Predicate<Instant> condition) {
    try {
      String date = request.header(header);
      return !date.isEmpty()
          && condition.test(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return false;
    }
  }

  static AwsException failed() {
    return new AwsException(
        412,
        "PreconditionFailed",
        "At least one of the preconditions that you specified did not hold.");
  }
}
