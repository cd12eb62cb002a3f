package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Breaks one rule of a model somewhere in a body that follows all others. */
record Spoiler(Random random, Samples samples) {
  private static final List<BigDecimal> WRONG_NUMBERS =
      List.of(
          new BigDecimal("-1"),
          new BigDecimal("0"),
          new BigDecimal("0.001"),
          new BigDecimal("1000001"),
          new BigDecimal("1e300"),
          new BigDecimal("-9223372036854775809"),
          new BigDecimal("9".repeat(400)));

  JsonNode spoiled(JsonNode model) {
    JsonNode body = samples.of(model);
    return spoiled(model, body);
  }

  private JsonNode spoiled(JsonNode model, JsonNode value) {
    if (value instanceof ObjectNode object && random.nextInt(4) > 0) {
      inside(model, object);
      return object;
    }
    if (value instanceof ArrayNode array && random.nextInt(3) > 0) {
      return longOrSpoiled(model, array);
    }
    if (value.isNumber() && random.nextBoolean()) {
      return Json.MAPPER.getNodeFactory().numberNode(wrongNumber());
    }
    if (value.isTextual() && random.nextBoolean() && constrains(model)) {
      return Json.MAPPER.getNodeFactory().textNode(wrongText(model));
    }
    return ofAnotherType(value);
  }

  private void inside(JsonNode model, ObjectNode object) {
    List<Map.Entry<String, JsonNode>> properties =
        model.path("properties").propertyStream().toList();
    switch (random.nextInt(6)) {
      case 0 -> object.remove(required(model));
      case 1 -> object.put(unknownName(model), Nasty.text(random));
      default -> {
        var property = properties.get(random.nextInt(properties.size()));
        String name = property.getKey();
        object.set(name, spoiled(property.getValue(), object.path(name)));
      }
    }
  }

  private String required(JsonNode model) {
    JsonNode names = model.path("required");
    return names.path(random.nextInt(names.size())).asText();
  }

  private String unknownName(JsonNode model) {
    String name = Nasty.text(random);
    return model.path("properties").has(name) ? "unknown" : name;
  }

  private JsonNode longOrSpoiled(JsonNode model, ArrayNode array) {
    if (random.nextBoolean()) {
      JsonNode item = array.get(0);
      while (array.size() <= model.path("maxItems").asInt()) {
        array.add(item);
      }
    } else {
      array.set(0, spoiled(model.path("items"), array.get(0)));
    }
    return array;
  }

  private BigDecimal wrongNumber() {
    return WRONG_NUMBERS.get(random.nextInt(WRONG_NUMBERS.size()));
  }

  private static boolean constrains(JsonNode model) {
    return model.has("pattern") || model.has("maxLength");
  }

  private String wrongText(JsonNode model) {
    if (model.has("maxLength")) {
      return "x".repeat(model.path("maxLength").asInt() + 1 + random.nextInt(3));
    }
    String text = Nasty.text(random);
    return Pattern.compile(model.path("pattern").asText()).matcher(text).find() ? "\u0000" : text;
  }

  private JsonNode ofAnotherType(JsonNode value) {
    List<JsonNode> others =
        List.of(
            Json.object().put("a", 1),
            Json.array().add(1),
            Json.read("null"),
            Json.read("true"),
            value.isTextual() ? Json.read("17") : Json.read("\"17\""));
    List<JsonNode> wrong =
        others.stream().filter(other -> other.getNodeType() != value.getNodeType()).toList();
    return wrong.get(random.nextInt(wrong.size()));
  }
}
