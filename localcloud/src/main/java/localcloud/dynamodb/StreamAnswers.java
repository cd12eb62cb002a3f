package localcloud.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Json;

/**
 * Makes the engine's streams those of DynamoDB: a write that changes nothing leaves no record
 * (Developer Guide, "Change data capture for DynamoDB Streams"), and a sequence number has at least
 * 21 digits (API Reference, "StreamRecord"), without which the AWS CLI and boto3 cannot send it
 * back.
 */
final class StreamAnswers {
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

  private StreamAnswers() {}

  /** A call's input with the engine's own sequence number and shard. */
  static byte[] toEngine(byte[] json) {
    String text = new String(json, UTF_8);
    String numbered = PADDED.matcher(text).replaceAll("$1");
    return LONG_SHARD.matcher(numbered).replaceAll("$1$2").getBytes(UTF_8);
  }

  static byte[] fromEngine(byte[] json) {
    String text = new String(json, UTF_8);
    if (!text.contains("SequenceNumber") && !text.contains("shardId-")) {
      return json;
    }
    String padded =
        NUMBER
            .matcher(SHARD.matcher(text).replaceAll("$1" + ZEROS + "$2"))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1)
                            + "0".repeat(DIGITS - found.group(2).length())
                            + found.group(2)
                            + "\""));
    return padded.contains("\"OldImage\"") ? withoutUnchanged(padded) : padded.getBytes(UTF_8);
  }

  private static byte[] withoutUnchanged(String json) {
    JsonNode answer = Json.read(json);
    for (Iterator<JsonNode> records = answer.path("Records").iterator(); records.hasNext(); ) {
      JsonNode record = records.next();
      JsonNode change = record.path("dynamodb");
      if (record.path("eventName").asText().equals("MODIFY")
          && change.has("NewImage")
          && Images.same(change.path("OldImage"), change.path("NewImage"))) {
        records.remove();
      }
    }
    return Json.bytes(answer);
  }
}
