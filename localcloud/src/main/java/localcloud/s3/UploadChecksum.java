package localcloud.s3;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import localcloud.gateway.AwsException;

/**
 * The checksum of an object that is uploaded in parts: of all its bytes, or of the checksums of its
 * parts ("Checking object integrity in Amazon S3", Amazon S3 User Guide, "Full object and composite
 * checksum types").
 *
 * @param algorithm such as {@code crc32}; empty if the upload began without one
 * @param type FULL_OBJECT or COMPOSITE; empty if it began without an algorithm
 */
record UploadChecksum(String algorithm, String type) {
  private static final String HEADER = "x-amz-checksum-";
  private static final String FULL = "FULL_OBJECT";
  private static final String COMPOSITE = "COMPOSITE";

  /** As an upload begins with it. */
  static UploadChecksum begun(S3Request request) {
    String algorithm = request.header(HEADER + "algorithm").toLowerCase(Locale.ROOT);
    String type = request.header(HEADER + "type");
    if (algorithm.isEmpty() && !type.isEmpty()) {
      throw invalid(
          "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm"
              + " header.");
    }
    return new UploadChecksum(algorithm, typed(algorithm, type));
  }

  /** The type, or what is meant by none. */
  private static String typed(String algorithm, String type) {
    boolean onlyFull = algorithm.equals("crc64nvme");
    boolean onlyComposite = !algorithm.startsWith("crc");
    if (type.equals(FULL) && onlyComposite || type.equals(COMPOSITE) && onlyFull) {
      throw invalid(
          "The "
              + type
              + " checksum type cannot be used with the "
              + algorithm
              + " checksum algorithm.");
    }
    return type.isEmpty() && !algorithm.isEmpty() ? onlyFull ? FULL : COMPOSITE : type;
  }

  /**
   * Checks that a part has the checksum that was announced, and answers it: clients repeat it when
   * they complete the upload.
   */
  Map<String, String> ofPart(S3Request request, byte[] part) {
    Map<String, String> answer = new TreeMap<>();
    for (Map.Entry<String, Function<byte[], byte[]>> sum : Sums.ALL.entrySet()) {
      String header = HEADER + sum.getKey();
      boolean after = request.header("x-amz-trailer").equalsIgnoreCase(header);
      if (after || !request.header(header).isEmpty()) {
        same(sum.getKey());
        answer.put(header, of(FULL, sum.getValue(), List.of(part)));
      }
    }
    if (answer.isEmpty() && Sums.ALL.containsKey(algorithm)) {
      answer.put(HEADER + algorithm, of(FULL, Sums.ALL.get(algorithm), List.of(part)));
    }
    return answer;
  }

  private void same(String name) {
    if (!algorithm.isEmpty() && !algorithm.equals(name)) {
      throw invalid(
          "Checksum Type mismatch occurred, expected checksum Type: "
              + algorithm
              + ", actual checksum Type: "
              + name);
    }
  }

  /** The request to complete the upload says of each part what was announced. */
  void checkList(List<CompletedParts.Part> parts) {
    for (CompletedParts.Part part : parts) {
      boolean said =
          part.sums().keySet().stream()
              .anyMatch(name -> name.equalsIgnoreCase("Checksum" + algorithm));
      if (type.equals(COMPOSITE) && !said) {
        throw invalid(
            "The upload was created using a "
                + algorithm
                + " checksum. The complete request must include the checksum for each part. It was"
                + " missing for part "
                + part.number()
                + " in the request.");
      }
    }
  }

  /** The checksum of the whole, if the caller says it, is that of these parts. */
  void checkWhole(S3Request request, List<byte[]> parts) {
    String mode = request.header(HEADER + "type");
    if (!mode.isEmpty() && !type.isEmpty() && !mode.equals(type)) {
      throw invalid(
          "The upload was created using the "
              + type
              + " checksum mode. The complete request must use the same checksum mode.");
    }
    for (Map.Entry<String, Function<byte[], byte[]>> sum : Sums.ALL.entrySet()) {
      String given = request.header(HEADER + sum.getKey());
      if (!given.isEmpty()) {
        same(sum.getKey());
        String meant = type.isEmpty() ? typed(sum.getKey(), mode) : type;
        String value = of(meant, sum.getValue(), parts);
        String count = "-" + parts.size();
        if (!given.equals(value) && !(meant.equals(COMPOSITE) && given.equals(value + count))) {
          throw new AwsException(
              400,
              "BadDigest",
              "The " + sum.getKey() + " you specified did not match the calculated checksum.");
        }
      }
    }
  }

  private static String of(String type, Function<byte[], byte[]> sum, List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(part -> all.writeBytes(type.equals(FULL) ? part : sum.apply(part)));
    return Base64.getEncoder().encodeToString(sum.apply(all.toByteArray()));
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidRequest", message);
  }
}
