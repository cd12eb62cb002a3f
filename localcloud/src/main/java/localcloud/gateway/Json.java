package localcloud.gateway;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as the services exchange it; numbers keep their exact value. */
public final class Json {
  /** Deeper than any input of AWS: an item of DynamoDB has at most 32 levels. */
  public static final int DEEPEST = 200;

  /** The key of a map may be so long: an attribute's name 64 KB, Cognito's keys twice as much. */
  private static final int LONGEST_NAME = 200_000;

  public static final ObjectMapper MAPPER =
      new ObjectMapper(new JsonFactoryBuilder().streamReadConstraints(limits()).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // Otherwise 100.00 is read as 1E+2.
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  /** Reads the cloud's own files, in which such input is some levels deeper. */
  public static final ObjectMapper KEPT =
      new ObjectMapper(
              new JsonFactoryBuilder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST * 2)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  private Json() {}

  /**
   * What any reader of input holds to: what is deeper could end a thread's stack, here or in an
   * engine.
   */
  public static StreamReadConstraints limits() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEEPEST)
        .maxNameLength(LONGEST_NAME)
        .build();
  }

  /** Whether a text is JSON that is too deep for {@link #read}; other libraries may not notice. */
  public static boolean isTooDeep(String json) {
    try {
      MAPPER.readTree(json);
      return false;
    } catch (StreamConstraintsException e) {
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static JsonNode read(byte[] json) {
    try {
      return json.length == 0 ? object() : MAPPER.readTree(json);
    } catch (IOException e) {
      throw new AwsException(400, "SerializationException", "The request body is not JSON");
    }
  }

  public static JsonNode read(String json) {
    return read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(JsonNode node) {
    return new String(bytes(node), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The elements of an array as text. */
  public static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  /** The entries of CloudFormation's list of Key and Value, in the same order. */
  public static Map<String, String> tags(JsonNode list) {
    Map<String, String> tags = new LinkedHashMap<>();
    list.forEach(tag -> tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
    return tags;
  }
}
