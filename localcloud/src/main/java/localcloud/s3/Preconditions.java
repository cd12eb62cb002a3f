package localcloud.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
    if (!unwanted.isEmpty() && now.isPresent()
        || !wanted.isEmpty() && !HeaderConditions.names(wanted, now.get())) {
      throw HeaderConditions.failed();
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
        ? HeaderConditions.holds(request, "if-unmodified-since", modified::isAfter)
        : !HeaderConditions.names(wanted, object)) {
      throw HeaderConditions.failed();
    }
    return known.isEmpty()
        ? HeaderConditions.holds(request, "if-modified-since", time -> !modified.isAfter(time))
        : HeaderConditions.names(known, object);
  }
}
