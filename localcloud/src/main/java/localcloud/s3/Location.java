package localcloud.s3;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;

/**
 * The region that a caller wants for a bucket (Amazon S3 API Reference, "CreateBucket"). All
 * buckets are on this machine; those who ask get back what they said.
 */
final class Location {
  private static final String OURS = "us-east-1";
  private static final Pattern ASKED =
      Pattern.compile("<LocationConstraint>([^<]*)</LocationConstraint>");
  private static final Pattern REGION = Pattern.compile("EU|[a-z]{2}(?:-[a-z]+)+-\\d");

  private Location() {}

  /**
   * Empty if the caller names none. AWS takes every region but its oldest, which is the default.
   */
  static String asked(S3Request request) {
    Matcher asked = ASKED.matcher(new String(request.body(), StandardCharsets.UTF_8));
    if (!asked.find()) {
      return "";
    }
    String region = asked.group(1).strip();
    if (region.equals(OURS) || !REGION.matcher(region).matches()) {
      throw new AwsException(
          400,
          "InvalidLocationConstraint",
          "The specified location-constraint is not valid: for a bucket in "
              + OURS
              + ", leave it out");
    }
    return region;
  }

  static String regionOf(Bucket bucket) {
    String region = bucket.location();
    return region.isEmpty() ? OURS : region;
  }
}
