package localcloud.dynamodb;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes sequence numbers and shards as long as DynamoDB's: a sequence number has at least 21 digits
 * (API Reference, "StreamRecord"), without which the AWS CLI and boto3 cannot send it back.
 */
final class StreamNumbers {
  private static final int DIGITS = 21;
  private static final Pattern NUMBER =
      Pattern.compile("(\"(?:Starting|Ending)?SequenceNumber\"\\s*:\\s*\")(\\d{1,20})\"");
  private static final Pattern PADDED =
      Pattern.compile("(\"SequenceNumber\"\\s*:\\s*\")0+(?=\\d+\")");

  /** The engine's are too short for the model; the added zeros make them long enough. */
  private static final String ZEROS = "0".repeat(10);

  private static final Pattern SHARD =
      Pattern.compile("(\"\\w*Shard(?:Id)?\"\\s*:\\s*\"shardId-)([^\"\\\\]{0,19}\")");
  private static final Pattern LONG_SHARD =
      Pattern.compile("(\"\\w*Shard(?:Id)?\"\\s*:\\s*\"shardId-)" + ZEROS + "([^\"\\\\]{10,}\")");

  private StreamNumbers() {}

  /** A text in JSON with the engine's own sequence number and shard. */
  static String shortened(String json) {
    String numbered = PADDED.matcher(json).replaceAll("$1");
    return LONG_SHARD.matcher(numbered).replaceAll("$1$2");
  }

  /** The opposite. */
  static String padded(String json) {
    return NUMBER
        .matcher(SHARD.matcher(json).replaceAll("$1" + ZEROS + "$2"))
        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + padding(found) + "\""));
  }

  static String padded(long number) {
    return String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
  }

  private static String padding(MatchResult found) {
    return "0".repeat(DIGITS - found.group(2).length()) + found.group(2);
  }
}
