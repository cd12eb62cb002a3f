package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    return known.with(parameter, parts().around(limit.part(), place(), parameter.field(), value));
  }

  /** With a value that nothing is wrong with. */
  ObjectNode usual() {
    return known.with(parameter);
  }

  private LimitParts parts() {
    return new LimitParts(parameter.operation(), known);
  }

  /** A list or a map with so many elements. */
  private JsonNode containers(long size) {
    SdkField<?> field = parameter.field();
    for (String rest = limit.part(); !rest.isEmpty(); rest = rest.substring(2)) {
      field = ApiModel.element(field);
    }
    return parts().container(own(), field, size);
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
      case "size" -> sizes(-1, MOST_ELEMENTS).mapToObj(this::containers).toList();
      case "value" ->
          bounds(-1).<JsonNode>mapToObj(Json.MAPPER.getNodeFactory()::numberNode).toList();
      case "unique" -> List.of(parts().twice(own(), parameter.field()));
      case "whole" ->
          Stream.concat(bounds(-1).mapToObj(Long::toString), Stream.of("x", "1.5", ""))
              .map(LimitValues::textOf)
              .toList();
      case "enum" -> List.of(isNumber() ? LongNode.valueOf(2) : textOf("BOGUS"));
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
          case "size" -> sizes(0, MOST_ELEMENTS).mapToObj(this::containers).toList();
          case "value" ->
              bounds(0).<JsonNode>mapToObj(Json.MAPPER.getNodeFactory()::numberNode).toList();
          case "unique" -> List.of(containers(2));
          case "whole" -> bounds(0).mapToObj(Long::toString).map(LimitValues::textOf).toList();
          case "enum" -> limit.values().stream().map(this::enumerated).toList();
          default -> List.of(textOf(own().text()));
        };
    return all.stream()
        .filter(
            value ->
                !value.isTextual()
                    || own().limits().stream().allMatch(other -> other.holds(value.textValue())))
        .toList();
  }

  private JsonNode enumerated(String value) {
    return isNumber() ? LongNode.valueOf(Long.parseLong(value)) : textOf(value);
  }

  private boolean isNumber() {
    return parameter.field().marshallingType().getKnownType() == MarshallingKnownType.INTEGER;
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

  @Override
  public String toString() {
    return parameter + limit.part() + " " + limit.kind();
  }
}
