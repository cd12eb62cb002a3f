package localcloud.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import localcloud.gateway.AwsException;

/**
 * Extracts the content from a body in {@code aws-chunked} encoding: see "Signature calculations for
 * the Authorization header: transferring a payload in multiple chunks", Amazon S3 API Reference.
 * The checksum after the last chunk is ignored, as TCP on this machine makes it superfluous.
 */
final class AwsChunks {
  private AwsChunks() {}

  static byte[] joined(byte[] body) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (true) {
      int end = endOfLine(body, at);
      String head = new String(body, at, end - at, StandardCharsets.US_ASCII);
      int length = length(head.replaceFirst(";.*", ""));
      at = end + 2;
      if (length == 0) {
        return content.toByteArray();
      }
      if (length < 0 || at + length > body.length) {
        throw broken();
      }
      content.write(body, at, length);
      at += length + 2;
    }
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
