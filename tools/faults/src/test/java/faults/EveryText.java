package faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All names and values in some JSON, also in JSON that is written as a text in it. */
final class EveryText {
  private final List<String> texts = new ArrayList<>();

  private EveryText() {}

  static List<String> of(JsonNode json) {
    EveryText all = new EveryText();
    all.add(json);
    return all.texts;
  }

  private void add(JsonNode json) {
    if (json.isContainerNode()) {
      json.propertyStream().map(Map.Entry::getKey).forEach(texts::add);
      json.forEach(this::add);
    } else {
      texts.add(json.asText());
      addWritten(json.asText());
    }
  }

  private void addWritten(String text) {
    if (text.startsWith("{")) {
      try {
        add(Json.MAPPER.readTree(text));
      } catch (JsonProcessingException notJson) {
        return;
      }
    }
  }
}
