package localcloud.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import localcloud.gateway.AwsException;

/** How a list writes keys: as they are, or encoded, as XML cannot hold every character of a key. */
final class EncodingType {
  private EncodingType() {}

  static UnaryOperator<String> of(S3Request request) {
    return switch (request.parameter("encoding-type")) {
      case "" -> EncodingType::asItIs;
      case "url" ->
          key ->
              URLEncoder.encode(key, StandardCharsets.UTF_8)
                  .replace("+", "%20")
                  .replace("%2F", "/");
      default ->
          throw new AwsException(
              400, "InvalidArgument", "The encoding-type of a list is url, or left out");
    };
  }

  /** For what is never encoded, such as a token. */
  static String asItIs(String text) {
    if (text.codePoints()
        .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' || c > 0xFFFD && c < 0x10000)) {
      throw new AwsException(
          400,
          "InvalidArgument",
          "XML cannot hold a character of a key, the prefix or the delimiter: ask with"
              + " encoding-type=url, if the operation has that");
    }
    return text;
  }
}
