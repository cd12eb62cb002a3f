package localcloud.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import localcloud.gateway.Json;

/** Holds a value against a shape of a model, with everything in it. */
record ShapeCheck(Map<String, JsonNode> shapes, List<String> problems) {

  void value(String at, JsonNode shape, JsonNode value) {
    switch (shape.path("type").asText()) {
      case "structure" -> structure(at, shape, value);
      case "list" -> list(at, shape, value);
      case "map" -> map(at, shape, value);
      case "string" -> text(at, shape, value);
      case "integer", "long", "float", "double" -> number(at, shape, value);
      case "boolean" -> require(value.isBoolean(), at, "is no boolean", value);
      case "timestamp" -> require(value.isNumber() || value.isTextual(), at, "is no time", value);
      case "blob" -> require(value.isTextual() || value.isBinary(), at, "is no blob", value);
      default -> problems.add(at + " has no known type");
    }
  }

  private void structure(String at, JsonNode shape, JsonNode value) {
    if (!value.isObject()) {
      require(shape.path("document").asBoolean(), at, "is no structure", value);
      return;
    }
    Set<String> known = new HashSet<>();
    List<String> required = Json.texts(shape.path("required"));
    for (var member : shape.path("members").properties()) {
      if (member.getValue().has("location")) {
        continue; // a header or the status
      }
      JsonNode inner = shapes.get(member.getValue().path("shape").asText());
      String name = name(member.getKey(), member.getValue());
      known.add(name);
      JsonNode given = value.path(name);
      if (!given.isMissingNode() && !given.isNull()) {
        value(at + "." + name, inner, given);
      } else if (required.contains(member.getKey())) {
        problems.add(at + "." + name + " is missing");
      }
    }
    value.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(at + "." + name + " is not in the model"));
  }

  private static String name(String member, JsonNode reference) {
    return reference.path("locationName").asText(member);
  }

  private void list(String at, JsonNode shape, JsonNode value) {
    if (!value.isArray()) {
      problems.add(at + " is no list");
      return;
    }
    size(at, shape, value.size());
    JsonNode element = shapes.get(shape.at("/member/shape").asText());
    int index = 0;
    for (JsonNode item : value) {
      value(at + "[" + index++ + "]", element, item);
    }
  }

  private void map(String at, JsonNode shape, JsonNode value) {
    if (!value.isObject()) {
      problems.add(at + " is no map");
      return;
    }
    size(at, shape, value.size());
    JsonNode key = shapes.get(shape.at("/key/shape").asText());
    JsonNode inner = shapes.get(shape.at("/value/shape").asText());
    for (var entry : value.properties()) {
      text(at + " key " + entry.getKey(), key, Json.MAPPER.valueToTree(entry.getKey()));
      value(at + "." + entry.getKey(), inner, entry.getValue());
    }
  }

  private void text(String at, JsonNode shape, JsonNode value) {
    if (!value.isTextual()) {
      problems.add(at + " is no text but " + value);
      return;
    }
    String text = value.textValue();
    size(at, shape, text.codePointCount(0, text.length()));
    List<String> words = Json.texts(shape.path("enum"));
    require(words.isEmpty() || words.contains(text), at, "is none of " + words, value);
    require(matches(shape.path("pattern").asText(), text), at, "does not fit " + shape, value);
  }

  private static boolean matches(String pattern, String text) {
    try {
      return pattern.isEmpty() || Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
    } catch (PatternSyntaxException notOfJava) {
      return true;
    }
  }

  private void number(String at, JsonNode shape, JsonNode value) {
    if (!value.isNumber()) {
      problems.add(at + " is no number but " + value);
      return;
    }
    double number = value.doubleValue();
    require(
        number >= shape.path("min").asDouble(Double.NEGATIVE_INFINITY)
            && number <= shape.path("max").asDouble(Double.POSITIVE_INFINITY),
        at,
        "is out of range",
        value);
  }

  private void size(String at, JsonNode shape, int size) {
    if (size < shape.path("min").asInt(0) || size > shape.path("max").asInt(Integer.MAX_VALUE)) {
      problems.add(
          at
              + " has the size "
              + size
              + ", not from "
              + shape.path("min").asInt(0)
              + " to "
              + shape.path("max").asText("any"));
    }
  }

  private void require(boolean fits, String at, String otherwise, JsonNode value) {
    if (!fits) {
      problems.add(at + " " + otherwise + ": " + value);
    }
  }
}
