package localcloud.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Translates regions: the engine's is named {@code dynoxide}, that of every other service {@code
 * us-east-1}.
 */
final class Regions {
  private static final String OURS = "us-east-1";
  private static final String ENGINES = "dynoxide";

  private Regions() {}

  static byte[] toEngine(byte[] json) {
    String text = new String(json, UTF_8);
    return text.contains("arn:aws:") ? exchange(text, OURS, ENGINES).getBytes(UTF_8) : json;
  }

  static byte[] fromEngine(byte[] json) {
    String text = new String(json, UTF_8);
    if (!text.contains(ENGINES)) {
      return json;
    }
    return exchange(text, ENGINES, OURS)
        .replace("\"awsRegion\":\"" + ENGINES + "\"", "\"awsRegion\":\"" + OURS + "\"")
        .getBytes(UTF_8);
  }

  private static String exchange(String text, String from, String to) {
    return text.replace("arn:aws:dynamodb:" + from + ":", "arn:aws:dynamodb:" + to + ":")
        .replace("arn:aws:kms:" + from + ":", "arn:aws:kms:" + to + ":");
  }
}
