package shop.foundation.aws;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts in a JSON document, each by itself, with its escapes undone: two strings that stand
 * side by side, such as the ids of a list, say nothing together.
 */
final class JsonTexts {
  private final List<String> texts = new ArrayList<>();

  /** Numbers and the like, and whatever is no JSON; a letter stands for each string. */
  private final StringBuilder outside = new StringBuilder();

  private final StringBuilder string = new StringBuilder();

  private JsonTexts() {}

  static List<String> in(String json) {
    var found = new JsonTexts();
    found.read(json);
    return found.texts;
  }

  private void read(String json) {
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char character = json.charAt(i);
      if (character == '"') {
        inString = !inString;
        if (inString) {
          outside.append('x');
        } else {
          end(string);
        }
      } else {
        var part = inString ? string : outside;
        part.append(character);
        if (inString && character == '\\' && i + 1 < json.length()) {
          part.append(json.charAt(++i));
        }
      }
    }
    end(string);
    end(outside);
  }

  private void end(StringBuilder text) {
    if (!text.isEmpty()) {
      texts.add(JsonEscapes.undone(text.toString()));
      text.setLength(0);
    }
  }
}
