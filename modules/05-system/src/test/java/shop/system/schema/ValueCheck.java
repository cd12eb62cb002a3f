package shop.system.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Compares a value of a template with the type that its schema gives it. */
record ValueCheck(ResourceSpecs specs) {
  private static final List<String> TAG = List.of("Key", "Value");

  Stream<String> ofObject(String where, JsonNode object, JsonNode properties) {
    return Stream.concat(
        object
            .propertyStream()
            .flatMap(
                property -> {
                  var at = where + "/" + property.getKey();
                  var spec = properties.path(property.getKey());
                  return spec.isMissingNode()
                      ? Stream.of(at + " is no property")
                      : of(at, property.getValue(), spec.path("type"));
                }),
        properties
            .propertyStream()
            .filter(spec -> spec.getValue().path("required").asBoolean())
            .filter(spec -> !object.has(spec.getKey()))
            .map(spec -> where + "/" + spec.getKey() + " is required"));
  }

  private Stream<String> of(String where, JsonNode value, JsonNode type) {
    if (isFunction(value)) {
      return Stream.empty(); // What it becomes is known only when it is deployed.
    }
    return switch (type.path("type").asText()) {
      case "string" -> text(where, value, type.path("allowedValues"));
      case "date-time" -> either(where, value.isTextual(), "a time");
      case "integer" -> either(where, value.isIntegralNumber(), "a whole number");
      case "number" -> either(where, value.isNumber(), "a number");
      case "boolean" -> either(where, value.isBoolean(), "true or false");
      case "json" -> either(where, value.isContainerNode(), "JSON");
      case "tag" ->
          either(where, TAG.stream().allMatch(name -> value.path(name).isTextual()), "a tag");
      case "array" -> value.isArray() ? elements(where, value, type) : no(where, "a list");
      case "map" -> value.isObject() ? entries(where, value, type) : no(where, "an object");
      case "ref" ->
          value.isObject()
              ? ofObject(where, value, specs.properties(type))
              : no(where, "an object");
      case "union" -> union(where, value, type);
      default -> throw new IllegalStateException("No known type: " + type);
    };
  }

  static boolean isFunction(JsonNode value) {
    return value.isObject()
        && value.size() == 1
        && (value.has("Ref") || value.fieldNames().next().startsWith("Fn::"));
  }

  private static Stream<String> text(String where, JsonNode value, JsonNode allowed) {
    if (!value.isTextual()) {
      return no(where, "a text");
    }
    boolean fits = allowed.isEmpty() || allowed.valueStream().anyMatch(one -> one.equals(value));
    return either(where, fits, "one of " + allowed);
  }

  private Stream<String> elements(String where, JsonNode list, JsonNode type) {
    return list.valueStream().flatMap(one -> of(where, one, type.path("element")));
  }

  private Stream<String> entries(String where, JsonNode object, JsonNode type) {
    return object
        .propertyStream()
        .flatMap(one -> of(where + "/" + one.getKey(), one.getValue(), type.path("element")));
  }

  private Stream<String> union(String where, JsonNode value, JsonNode type) {
    boolean fits =
        type.path("types").valueStream().anyMatch(one -> of(where, value, one).findAny().isEmpty());
    return either(where, fits, "of any of its types");
  }

  private static Stream<String> either(String where, boolean fits, String what) {
    return fits ? Stream.empty() : no(where, what);
  }

  private static Stream<String> no(String where, String what) {
    return Stream.of(where + " is not " + what);
  }
}
