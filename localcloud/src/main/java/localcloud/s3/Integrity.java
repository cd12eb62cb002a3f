package localcloud.s3;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import localcloud.gateway.AwsException;

/**
 * Holds a content against what its sender says about it: its length and the checksums in headers or
 * after the last chunk ("Checking object integrity", Amazon S3 User Guide).
 */
final class Integrity {
  private static final String PREFIX = "x-amz-checksum-";
  private static final String ALGORITHM = "x-amz-sdk-checksum-algorithm";
  private static final int MD5_BYTES = 16;

  private Integrity() {}

  static void check(S3Request request, byte[] content, Map<String, String> trailers) {
    String length = request.header("x-amz-decoded-content-length");
    if (!length.isEmpty() && !length.equals(Integer.toString(content.length))) {
      throw new AwsException(
          400,
          "IncompleteBody",
          "You did not provide the number of bytes specified by the x-amz-decoded-content-length"
              + " HTTP header");
    }
    checkMd5(request.header("content-md5"), content);
    checkSha256(request.header("x-amz-content-sha256"), content);
    checkPromise(request, trailers);
    Sums.ALL.forEach(
        (name, sum) -> {
          String given = trailers.getOrDefault(PREFIX + name, request.header(PREFIX + name));
          if (!given.isEmpty()) {
            checkSum(name, given, sum.apply(content));
          }
        });
  }

  private static void checkMd5(String given, byte[] content) {
    if (given.isEmpty()) {
      return;
    }
    byte[] wanted =
        decoded(given)
            .filter(bytes -> bytes.length == MD5_BYTES)
            .orElseThrow(
                () ->
                    new AwsException(
                        400, "InvalidDigest", "The Content-MD5 you specified was invalid."));
    if (!Arrays.equals(wanted, Digests.digest("MD5", content))) {
      throw new AwsException(
          400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
    }
  }

  /** The header may also say that the content is not signed, or is signed in chunks. */
  private static void checkSha256(String given, byte[] content) {
    if (given.matches("[0-9a-fA-F]{64}")
        && !given.equalsIgnoreCase(HexFormat.of().formatHex(Digests.digest("SHA-256", content)))) {
      throw new AwsException(
          400,
          "XAmzContentSHA256Mismatch",
          "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }
  }

  /** Who names an algorithm sends its checksum as well. */
  private static void checkPromise(S3Request request, Map<String, String> trailers) {
    String name = PREFIX + request.header(ALGORITHM).toLowerCase(Locale.ROOT);
    if (!name.equals(PREFIX) && !trailers.containsKey(name) && request.header(name).isEmpty()) {
      throw new AwsException(
          400,
          "InvalidRequest",
          ALGORITHM
              + " specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were"
              + " found.");
    }
  }

  private static void checkSum(String name, String given, byte[] computed) {
    byte[] wanted =
        decoded(given)
            .filter(bytes -> bytes.length == computed.length)
            .orElseThrow(
                () ->
                    new AwsException(
                        400,
                        "InvalidRequest",
                        "Value for " + PREFIX + name + " header is invalid."));
    if (!Arrays.equals(wanted, computed)) {
      throw new AwsException(
          400,
          "BadDigest",
          "The "
              + name.toUpperCase(Locale.ROOT)
              + " you specified did not match the calculated checksum.");
    }
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
