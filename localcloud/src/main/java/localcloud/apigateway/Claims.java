package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * A token's claims as API Gateway hands them on: all are texts, a list is joined by commas, and two
 * of the moments are written out.
 */
final class Claims {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Claims() {}

  static ObjectNode texts(JsonNode claims) {
    ObjectNode texts = Json.object();
    claims.forEachEntry((name, value) -> texts.put(name, text(name, value)));
    return texts;
  }

  /** What {@code $context.authorizer.claims.…} stands for. */
  static Map<String, String> variables(@Nullable JsonNode claims) {
    Map<String, String> variables = new HashMap<>();
    if (claims != null) {
      claims.forEachEntry(
          (name, value) -> variables.put("authorizer.claims." + name, text(name, value)));
    }
    return variables;
  }

  private static String text(String name, JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","));
    }
    boolean moment = name.equals("exp") || name.equals("iat");
    return moment
        ? MOMENT.format(Instant.ofEpochSecond(value.asLong()))
        : value.isValueNode() ? value.asText() : value.toString();
  }
}
