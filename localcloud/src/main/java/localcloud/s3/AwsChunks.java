package localcloud.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.AwsException;

/**
 * A body in {@code aws-chunked} encoding: see "Signature calculations for the Authorization header:
 * transferring a payload in multiple chunks", Amazon S3 API Reference.
 *
 * @param content what the chunks hold
 * @param trailers what comes after the last chunk, such as a checksum, by names in lower case
 */
record AwsChunks(byte[] content, Map<String, String> trailers) {

  static AwsChunks read(byte[] body) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (true) {
      int end = endOfLine(body, at);
      String head = new String(body, at, end - at, US_ASCII);
      int length = length(head.replaceFirst(";.*", ""));
      at = end + 2;
      if (length == 0) {
        return new AwsChunks(content.toByteArray(), trailers(body, at));
      }
      if (length < 0 || at + length > body.length) {
        throw broken();
      }
      content.write(body, at, length);
      at += length + 2;
    }
  }

  private static Map<String, String> trailers(byte[] body, int from) {
    Map<String, String> trailers = new TreeMap<>();
    String text = new String(body, from, body.length - from, US_ASCII);
    text.lines()
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2)
        .forEach(
            parts -> trailers.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip()));
    return trailers;
  }

  private static int length(String hex) {
    try {
      return Integer.parseInt(hex, 16);
    } catch (NumberFormatException e) {
      throw broken();
    }
  }

  private static int endOfLine(byte[] body, int from) {
    for (int i = from; i + 1 < body.length; i++) {
      if (body[i] == '\r' && body[i + 1] == '\n') {
        return i;
      }
    }
    throw broken();
  }

  private static AwsException broken() {
    return new AwsException(400, "IncompleteBody", "The aws-chunked body is not complete");
  }
}
