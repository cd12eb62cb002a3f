package localcloud.s3;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;

/**
 * The part of an object that a reader asks for (RFC 9110, section 14.1.2, "Byte Ranges"), such as a
 * client that downloads a large object in parts.
 *
 * @param first the first byte's position
 * @param last the last one's, which is read, too
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE =
      Pattern.compile("bytes=(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))");

  /**
   * The range in a request's header. It is empty for the whole object: without the header, and for
   * one that S3 does not take, such as several ranges (S3 API Reference, "GetObject").
   *
   * @throws AwsException InvalidRange if the object has no such byte
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher range = ONE.matcher(header.strip());
    if (!range.matches()) {
      return Optional.empty();
    }
    if (range.group(3) != null) {
      long wanted = Long.parseLong(range.group(3));
      return Optional.of(within(Math.max(0, size - wanted), size - 1, size));
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    boolean backwards = !range.group(2).isEmpty() && last < first;
    return backwards ? Optional.empty() : Optional.of(within(first, last, size));
  }

  private static ByteRange within(long first, long last, long size) {
    if (first >= size) {
      throw new AwsException(416, "InvalidRange", "The requested range is not satisfiable");
    }
    return new ByteRange(first, Math.min(last, size - 1));
  }

  long size() {
    return last - first + 1;
  }

  byte[] of(byte[] content) {
    return Arrays.copyOfRange(content, (int) first, (int) last + 1);
  }

  /** For the header {@code Content-Range}. */
  String among(long size) {
    return String.format(Locale.ROOT, "bytes %d-%d/%d", first, last, size);
  }
}
