package shop.system.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes every error in a template that a schema can find: one at each place where it may stand. */
public record PlantedErrors(ResourceSpecs specs) {
  private static final JsonNode NONSENSE = TextNode.valueOf("Nonsense");

  /** Of these types, a text may be a right value. */
  private static final Set<String> TEXTS = Set.of("string", "date-time", "union");

  /**
   * An error in a copy of a template.
   *
   * @param where the place, as the check names it
   */
  public record Planted(String what, String where, JsonNode template) {
    @Override
    public String toString() {
      return where + " " + what;
    }
  }

  public Stream<Planted> in(JsonNode template) {
    var check = new SchemaCheck(specs);
    return template
        .path("Resources")
        .propertyStream()
        .flatMap(
            resource -> {
              var id = resource.getKey();
              var at = new Place(template, "/Resources/" + id + "/Properties", id);
              var spec = check.spec(resource.getValue()).orElseThrow();
              return Stream.concat(
                  inObject(at, spec.path("properties")),
                  inAttributes(at.into("/Resources/" + id, id)));
            });
  }

  private Stream<Planted> inObject(Place object, JsonNode properties) {
    return object
        .value()
        .propertyStream()
        .map(property -> property.getKey())
        .flatMap(
            name -> {
              var spec = properties.path(name);
              return Stream.concat(
                  asProperty(object, name, spec), inValue(object.child(name), spec.path("type")));
            });
  }

  private static Stream<Planted> asProperty(Place object, String name, JsonNode spec) {
    var type = spec.path("type");
    var misspelt =
        object.with("misspelt", "/" + name + "Z", copy -> copy.set(name + "Z", copy.remove(name)));
    var leftOut = object.with("left out", "/" + name, copy -> copy.remove(name));
    var wrong = object.with("as nonsense", "/" + name, copy -> copy.set(name, NONSENSE));
    boolean takesNoText = !TEXTS.contains(type.path("type").asText());
    return Stream.of(
            Stream.of(misspelt),
            spec.path("required").asBoolean() ? Stream.of(leftOut) : Stream.<Planted>empty(),
            takesNoText || type.has("allowedValues") ? Stream.of(wrong) : Stream.<Planted>empty())
        .flatMap(planted -> planted);
  }

  private Stream<Planted> inValue(Place at, JsonNode type) {
    if (ValueCheck.isFunction(at.value())) {
      return Stream.empty();
    }
    return switch (type.path("type").asText()) {
      case "ref" -> inObject(at, specs.properties(type));
      case "array" ->
          Stream.iterate(0, i -> i < at.value().size(), i -> i + 1)
              .flatMap(
                  i -> inValue(at.into(at.pointer() + "/" + i, at.name()), type.path("element")));
      default -> Stream.empty();
    };
  }

  private Stream<Planted> inAttributes(Place at) {
    var value = at.value();
    if (value.path(Attributes.GET).isArray()) {
      String asked = value.path(Attributes.GET).get(0).asText();
      return Stream.of(
          at.into(at.pointer(), asked)
              .with(
                  "as an attribute",
                  ".Nonsense",
                  copy -> copy.putArray(Attributes.GET).add(asked).add(NONSENSE)));
    }
    if (value.isArray()) {
      return Stream.iterate(0, i -> i < value.size(), i -> i + 1)
          .flatMap(i -> inAttributes(at.into(at.pointer() + "/" + i, at.name())));
    }
    return value.propertyStream().flatMap(one -> inAttributes(at.child(one.getKey())));
  }

  /** A value in a template, by its JSON pointer, and by the name that the check gives it. */
  private record Place(JsonNode template, String pointer, String name) {
    JsonNode value() {
      return template.at(pointer);
    }

    Place into(String pointer, String name) {
      return new Place(template, pointer, name);
    }

    Place child(String key) {
      var escaped = key.replace("~", "~0").replace("/", "~1");
      return into(pointer + "/" + escaped, name + "/" + key);
    }

    Planted with(String what, String where, Consumer<ObjectNode> change) {
      var copy = template.deepCopy();
      change.accept((ObjectNode) copy.at(pointer));
      return new Planted(what, name + where, copy);
    }
  }
}
