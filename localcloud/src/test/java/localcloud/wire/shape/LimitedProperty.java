package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import localcloud.gateway.Json;

/**
 * A property of a resource type, or a part of one, with one of its limits.
 *
 * @param path with a step {@code []} for a list and <code>{}</code> for a map
 */
public record LimitedProperty(
    String type, List<String> path, PropertyPlace place, ValueLimit limit) {
  private static final double MOST = 70_000;
  private static final List<String> ODD =
      List.of("a b", "a*b", "\u0007", "", " ", "\u00e4/?<>", "!", "aa", "\u4e00", "a1", "/a/b");

  /** Values just outside the limit. */
  public List<JsonNode> outside() {
    return values().filter(value -> !limit.holds(seen(value))).toList();
  }

  /** Values that the limit just allows. */
  public List<JsonNode> inside() {
    return values().filter(value -> limit.holds(seen(value))).toList();
  }

  private JsonNode seen(JsonNode value) {
    return place.json() ? PropertyValues.text(value) : value;
  }

  private Stream<JsonNode> values() {
    return switch (limit) {
      case ValueLimit.Size size -> around(size.bounds()).filter(n -> n >= 0).mapToObj(this::sized);
      case ValueLimit.Value value -> around(value.bounds()).mapToObj(n -> text("" + n));
      case ValueLimit.OneOf some ->
          Stream.concat(
                  some.values().stream(),
                  Stream.of(place.type() == Type.Simple.INTEGER ? "2" : "BOGUS"))
              .map(LimitedProperty::text);
      case ValueLimit.OneMember _ -> Stream.empty();
      case ValueLimit.Distinct of -> Stream.of(pair("a", "a", of.by()), pair("a", "b", of.by()));
      case ValueLimit.Matching _ ->
          place.json() ? Stream.empty() : ODD.stream().map(LimitedProperty::text);
    };
  }

  /** The numbers on each side of each bound, unless one is too large to be tried. */
  private static LongStream around(Bounds bounds) {
    return Stream.of(bounds.least() - 1, bounds.least(), bounds.most(), bounds.most() + 1)
        .filter(bound -> Math.abs(bound) < MOST)
        .mapToLong(Double::longValue);
  }

  private JsonNode sized(long size) {
    if (place.json()) {
      return Json.object().put("a", "b".repeat((int) Math.max(0, size - 8)));
    }
    return switch (place.type()) {
      case Type.ListOf _ -> {
        var list = Json.array();
        LongStream.range(0, size).forEach(n -> list.add("a" + n));
        yield list;
      }
      case Type.MapOf _ -> {
        var map = Json.object();
        LongStream.range(0, size).forEach(n -> map.put("k" + n, "b"));
        yield map;
      }
      default -> text("a".repeat((int) size));
    };
  }

  private static JsonNode pair(String one, String other, String by) {
    return Json.array().add(named(one, by)).add(named(other, by));
  }

  private static JsonNode named(String name, String by) {
    return by.isEmpty() ? text(name) : Json.object().put(by, name);
  }

  private static JsonNode text(String value) {
    return TextNode.valueOf(value);
  }

  /** A resource with this property alone. */
  public ObjectNode resource(JsonNode value) {
    JsonNode inner = value;
    for (String step : path.reversed()) {
      inner =
          step.equals("[]")
              ? Json.array().add(inner)
              : Json.object().set(step.equals("{}") ? "k" : step, inner);
    }
    return Json.object().put("Type", type).set("Properties", inner);
  }

  /** Where CloudFormation says that the property is. */
  public String pointer() {
    return "#/" + String.join("/", path).replace("[]", "0").replace("{}", "k");
  }

  /** What is said of a value outside the limit. */
  public String words(JsonNode value) {
    return limit.words(seen(value));
  }
}
