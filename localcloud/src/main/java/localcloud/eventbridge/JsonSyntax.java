package localcloud.eventbridge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import localcloud.gateway.Json;

/** Whether a text is JSON. */
final class JsonSyntax {
  private JsonSyntax() {}

  /** Whether it is a single value. */
  static boolean isOne(String text) {
    try (JsonParser parser = Json.MAPPER.createParser(text)) {
      return parser.nextToken() != null && value(parser) && parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it is what a template may be: a single value, or several strings, as on lines. */
  static boolean isTemplate(String text) {
    return isOne(text) || isStrings(text);
  }

  private static boolean isStrings(String text) {
    try (JsonParser parser = Json.MAPPER.createParser(text)) {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.VALUE_STRING && parser.getText() != null) {
        token = parser.nextToken();
      }
      return token == null && !text.isBlank();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean value(JsonParser parser) throws IOException {
    parser.skipChildren();
    // A string is read only when it is asked for.
    return parser.currentToken() != JsonToken.VALUE_STRING || parser.getText() != null;
  }
}
