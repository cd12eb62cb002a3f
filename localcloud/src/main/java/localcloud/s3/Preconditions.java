package localcloud.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import localcloud.gateway.AwsException;

/**
 * What a caller wants to be true before an object is read or changed (Amazon S3 User Guide, "Add
 * preconditions to S3 operations with conditional requests").
 */
final class Preconditions {
  private Preconditions() {}

  /**
   * @throws AwsException PreconditionFailed if the object is not as the caller believes
   */
  static void checkWriting(S3Request request, Optional<StoredObject> now) {
    String wanted = request.header("if-match");
    String unwanted = request.header("if-none-match");
    if (!unwanted.isEmpty() && !unwanted.equals("*")) {
      throw AwsException.notImplemented(
          "A write takes If-None-Match: * only, which means that there is no object yet");
    }
    if (!wanted.isEmpty() && now.isEmpty()) {
      throw new AwsException(404, "NoSuchKey", "The specified key does not exist.");
    }
    if (!unwanted.isEmpty() && now.isPresent() || !wanted.isEmpty() && !names(wanted, now.get())) {
      throw failed();
    }
  }

  /**
   * Whether the caller already has the object as it is.
   *
   * @throws AwsException PreconditionFailed if the object is not the one that the caller wants
   */
  static boolean spareReading(S3Request request, StoredObject object) {
    String wanted = request.header("if-match");
    String known = request.header("if-none-match");
    Instant modified = object.modified().truncatedTo(ChronoUnit.SECONDS);
    if (wanted.isEmpty()
        ? is(request, "if-unmodified-since", modified::isAfter)
        : !names(wanted, object)) {
      throw failed();
    }
    return known.isEmpty()
        ? is(request, "if-modified-since", time -> !modified.isAfter(time))
        : names(known, object);
  }

  private static boolean names(String etags, StoredObject object) {
    return Arrays.stream(etags.split(","))
        .map(etag -> etag.strip().replace("\"", ""))
        .anyMatch(etag -> etag.equals("*") || etag.equals(object.etag()));
  }

  /** A date that cannot be read is no condition (RFC 9110, 13.1.3). */
  private static boolean is(S3Request request, String header, Predicate<Instant> condition) {
    try {
      String date = request.header(header);
      return !date.isEmpty()
          && condition.test(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static AwsException failed() {
    return new AwsException(
        412,
        "PreconditionFailed",
        "At least one of the preconditions that you specified did not hold.");
  }
}
