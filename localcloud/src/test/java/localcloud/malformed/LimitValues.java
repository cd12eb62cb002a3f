package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import localcloud.gateway.Json;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** Values of a parameter just inside and just outside one of its limits. */
record LimitValues(Parameter parameter, LimitLine limit, ParameterInput known) {
  /** More than this would be too much for one request. */
  private static final long MOST_CHARACTERS = 300_000;

  private static final long MOST_ELEMENTS = 2_000;
  private static final List<String> ODD =
      List.of("a b", "a*b", "a\u0007b", "", " ", "\u00e4/?<>", "!", "aa", "\u4e00 \ud83d\ude00");

  /** The limits of a parameter and its parts. */
  static List<LimitLine> limits(Parameter parameter) {
    return parameter.place().all();
  }

  ObjectNode input(JsonNode value) {
    return known.with(parameter, around(limit.part(), place(), parameter.field(), value));
  }

  /** With a value that nothing is wrong with. */
  ObjectNode usual() {
    return known.with(parameter);
  }

  private LimitedPlace place() {
    return new LimitedPlace(
        parameter.operation().service(), limit.structure() + " " + limit.member());
  }

  private LimitedPlace own() {
    return place().part(limit.part());
  }

  /** Without what cannot be sent: nothing in a path, and empty lists and structures in a form. */
  List<JsonNode> outside() {
    boolean form = Wire.of(parameter.operation().service()).equals(List.of(Wire.QUERY));
    return all().stream()
        .filter(value -> !parameter.isInPath() || !value.asText().isEmpty())
        .filter(value -> !form || !isNothing(value))
        .toList();
  }

  private static boolean isNothing(JsonNode value) {
    return value.isContainerNode() && value.valueStream().allMatch(LimitValues::isNothing);
  }

  private List<JsonNode> all() {
    return switch (limit.kind()) {
      case "length" -> sizes(-1, MOST_CHARACTERS).mapToObj(this::text).toList();
      case "size" -> sizes(-1, MOST_ELEMENTS).mapToObj(this::container).toList();
      case "value" ->
          bounds(-1).<JsonNode>mapToObj(Json.MAPPER.getNodeFactory()::numberNode).toList();
      case "whole" ->
          Stream.concat(bounds(-1).mapToObj(Long::toString), Stream.of("x", "1.5", ""))
              .map(LimitValues::textOf)
              .toList();
      case "enum" -> List.of(textOf("BOGUS"));
      default ->
          ODD.stream()
              .filter(text -> !limit.holds(text))
              .limit(2)
              .map(LimitValues::textOf)
              .toList();
    };
  }

  List<JsonNode> inside() {
    List<JsonNode> all =
        switch (limit.kind()) {
          case "length" -> sizes(0, MOST_CHARACTERS).mapToObj(this::text).toList();
          case "size" -> sizes(0, MOST_ELEMENTS).mapToObj(this::container).toList();
          case "value" ->
              bounds(0).<JsonNode>mapToObj(Json.MAPPER.getNodeFactory()::numberNode).toList();
          case "whole" -> bounds(0).mapToObj(Long::toString).map(LimitValues::textOf).toList();
          case "enum" -> limit.values().stream().map(LimitValues::textOf).toList();
          default -> List.of(textOf(own().text()));
        };
    return all.stream()
        .filter(
            value ->
                !value.isTextual()
                    || own().limits().stream().allMatch(other -> other.holds(value.textValue())))
        .toList();
  }

  /** The lower bound and the upper one, moved outwards by a number. */
  private LongStream bounds(long by) {
    LongStream least =
        limit.text().startsWith("..") ? LongStream.empty() : LongStream.of(limit.least() + by);
    return LongStream.concat(
        least,
        limit.most().isPresent()
            ? LongStream.of(limit.most().getAsLong() - by)
            : LongStream.empty());
  }

  private LongStream sizes(long by, long most) {
    return bounds(by).filter(size -> size >= 0 && size <= most);
  }

  private JsonNode text(long length) {
    boolean blob =
        parameter.field().marshallingType().getKnownType() == MarshallingKnownType.SDK_BYTES;
    return textOf((blob ? "A" : "a").repeat((int) length));
  }

  private static JsonNode textOf(String text) {
    return Json.MAPPER.getNodeFactory().textNode(text);
  }

  /** A list or a map with so many elements. */
  private JsonNode container(long size) {
    SdkField<?> field = parameter.field();
    for (String rest = limit.part(); !rest.isEmpty(); rest = rest.substring(2)) {
      field = ApiModel.element(field);
    }
    boolean list = field.marshallingType().getKnownType() == MarshallingKnownType.LIST;
    JsonNode element = least(own().part(list ? "[]" : "{}"), field);
    ArrayNode elements = Json.array();
    ObjectNode entries = Json.object();
    List<String> keys = new ArrayList<>(own().part("{key}").values());
    for (long i = 0; i < size; i++) {
      elements.add(element);
      entries.set(i < keys.size() ? keys.get((int) i) : "k" + i, element);
    }
    return list ? elements : entries;
  }

  /** What contains a part: the list of an element, the map of a key. */
  private JsonNode around(String part, LimitedPlace at, SdkField<?> field, JsonNode value) {
    if (part.isEmpty()) {
      return value;
    }
    if (part.startsWith(".")) {
      return Json.object().set(part.substring(1), value);
    }
    if (part.equals("{key}")) {
      String key = value.asText();
      LimitedPlace named = at.part("." + key);
      boolean limited = !named.limits().isEmpty();
      return filled(
          at,
          Json.object().set(key, limited ? textOf(named.text()) : least(at.part("{}"), field)),
          field);
    }
    JsonNode inner =
        around(part.substring(2), at.part(part.substring(0, 2)), ApiModel.element(field), value);
    return part.startsWith("[")
        ? Json.array().add(inner)
        : filled(at, Json.object().set(at.part("{key}").text("id"), inner), field);
  }

  /** A map with as many more entries as it needs. */
  private ObjectNode filled(LimitedPlace at, ObjectNode map, SdkField<?> field) {
    long least =
        at.limits().stream()
            .filter(one -> one.kind().equals("size"))
            .mapToLong(LimitLine::least)
            .max()
            .orElse(0);
    for (int i = 0; map.size() < least; i++) {
      map.set("k" + i, least(at.part("{}"), field));
    }
    return map;
  }

  /** An element of a list or map, with no more than it needs. */
  private JsonNode least(LimitedPlace at, SdkField<?> of) {
    return known.least(parameter.operation(), at, ApiModel.element(of));
  }

  @Override
  public String toString() {
    return parameter + limit.part() + " " + limit.kind();
  }
}
