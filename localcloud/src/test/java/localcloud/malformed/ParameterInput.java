package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import localcloud.gateway.Json;
import localcloud.malformed.Cases.Case;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/**
 * Input that has one parameter and the least beside it. What the model cannot tell is in a file:
 * values without which a service would not come as far as the parameter.
 */
record ParameterInput(ValidInput valid, JsonNode known, AtomicInteger names) {
  private static final Path KNOWN = Path.of("src/test/resources/localcloud/parameter-values.yaml");

  static ParameterInput read(int port) throws IOException {
    return new ParameterInput(
        new ValidInput(port), new YAMLMapper().readTree(KNOWN.toFile()), new AtomicInteger());
  }

  /** The calls that make what the others are about. */
  List<Case> made() {
    return known
        .path("made")
        .valueStream()
        .flatMap(call -> call.propertyStream())
        .map(
            call -> {
              String[] name = call.getKey().split(":");
              Operation operation = new Operation(name[0], name[1]);
              Wire wire = Wire.of(name[0]).getFirst();
              return new Case(
                  operation, wire, "made", () -> wire.message(operation, call.getValue()));
            })
        .toList();
  }

  /** The least that the operation needs. */
  ObjectNode base(Operation operation) {
    ObjectNode input = new Cases(operation, valid).least();
    for (SdkField<?> field : operation.input()) {
      if (input.has(field.locationName())) {
        input.set(field.locationName(), least(operation, LimitedPlace.of(operation, field), field));
      }
    }
    known
        .path("beside")
        .path(operation.toString())
        .properties()
        .forEach(member -> input.set(member.getKey(), member.getValue().deepCopy()));
    String fresh = known.path("fresh").path(operation.toString()).asText();
    return fresh.isEmpty() ? input : input.put(fresh, "fresh" + names.incrementAndGet());
  }

  ObjectNode with(Parameter parameter) {
    return with(parameter, value(parameter));
  }

  /** A value other than the one that a call without the parameter has. */
  JsonNode value(Parameter parameter) {
    JsonNode special =
        known.path("values").path(parameter.operation().toString()).path(parameter.name());
    if (!special.isMissingNode()) {
      return special;
    }
    JsonNode least = least(parameter.operation(), parameter.place(), parameter.field());
    boolean nothing = least.isEmpty() || least.isArray() && least.get(0).isEmpty();
    return least.isContainerNode() && nothing
        ? valid.of(parameter.place(), parameter.field(), 0)
        : least;
  }

  ObjectNode with(Parameter parameter, JsonNode value) {
    ObjectNode input = base(parameter.operation());
    input.remove(
        known
            .path("instead")
            .path(parameter.operation().toString())
            .path(parameter.name())
            .asText());
    List<SdkField<?>> fields = parameter.fields();
    SdkField<?> outermost = fields.getFirst();
    input.set(
        outermost.locationName(),
        containing(
            parameter.operation(),
            LimitedPlace.of(parameter.operation(), outermost),
            outermost,
            fields.subList(1, fields.size()),
            value,
            input.get(outermost.locationName())));
    return input;
  }

  private JsonNode containing(
      Operation operation,
      LimitedPlace at,
      SdkField<?> field,
      List<SdkField<?>> rest,
      JsonNode value,
      JsonNode was) {
    if (rest.isEmpty()) {
      return value;
    }
    MarshallingKnownType type = field.marshallingType().getKnownType();
    if (type == MarshallingKnownType.LIST) {
      JsonNode first = was == null ? null : was.get(0);
      return Json.array()
          .add(containing(operation, at.part("[]"), ApiModel.element(field), rest, value, first));
    }
    if (type == MarshallingKnownType.MAP) {
      String key =
          was == null || was.isEmpty() ? at.part("{key}").text("id") : was.fieldNames().next();
      JsonNode first = was == null ? null : was.get(key);
      return Json.object()
          .set(
              key,
              containing(operation, at.part("{}"), ApiModel.element(field), rest, value, first));
    }
    SdkPojo structure = ApiModel.structure(field);
    ObjectNode made = was instanceof ObjectNode ? was.deepCopy() : least(operation, structure);
    SdkField<?> next = rest.getFirst();
    return made.set(
        next.locationName(),
        containing(
            operation,
            LimitedPlace.of(operation.service(), structure, next),
            next,
            rest.subList(1, rest.size()),
            value,
            made.get(next.locationName())));
  }

  /** A value with the required members only. */
  JsonNode least(Operation operation, LimitedPlace at, SdkField<?> field) {
    SdkPojo structure = Parameter.structure(field);
    if (structure == null
        || Parameter.isValue(structure)
        || valid.known(field.locationName()) != null) {
      return valid.of(at, field, 0);
    }
    return switch (field.marshallingType().getKnownType()) {
      case LIST -> Json.array().add(least(operation, at.part("[]"), ApiModel.element(field)));
      case MAP ->
          Json.object()
              .set(
                  at.part("{key}").text("id"),
                  least(operation, at.part("{}"), ApiModel.element(field)));
      default -> least(operation, structure);
    };
  }

  private ObjectNode least(Operation operation, SdkPojo structure) {
    Required required = Required.of(operation.service());
    String name = LimitedPlace.name(structure);
    ObjectNode made = Json.object();
    structure.sdkFields().stream()
        .filter(field -> required.has(name, field.locationName()))
        .forEach(
            field ->
                made.set(
                    field.locationName(),
                    least(
                        operation, LimitedPlace.of(operation.service(), structure, field), field)));
    return made;
  }
}
