package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import localcloud.gateway.Json;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** All malformed calls of one operation: every member spoilt in every way, in every protocol. */
final class Cases {
  private static final int DEEPEST = 3;

  /**
   * A malformed call.
   *
   * @param what names the member and what is wrong with it
   * @param maker makes the message, as most calls are not sent
   */
  record Case(Operation operation, Wire wire, String what, Supplier<Message> maker) {
    Message message() {
      return maker.get();
    }

    @Override
    public String toString() {
      return operation + " " + wire + " " + what;
    }
  }

  /** A member of an input, or of a structure in it. */
  private record Place(List<String> path, SdkField<?> field) {}

  private final Operation operation;
  private final ValidInput valid;
  private final Required required;

  Cases(Operation operation, ValidInput valid) {
    this.operation = operation;
    this.valid = valid;
    this.required = Required.of(operation.service());
  }

  List<Case> all() {
    return Wire.of(operation.service()).stream()
        .flatMap(wire -> Stream.concat(members(wire), Stream.concat(whole(wire), unknown(wire))))
        .toList();
  }

  /** The least that the operation needs. */
  ObjectNode least() {
    ObjectNode input = Json.object();
    for (SdkField<?> field : operation.input()) {
      boolean inPath =
          field.location() == MarshallLocation.PATH || field.locationName().equals("Bucket");
      if (inPath || required.has(operation.name() + "Request", field.locationName())) {
        input.set(field.locationName(), valid.of(LimitedPlace.of(operation, field), field, 0));
      }
    }
    return input;
  }

  Message valid(Wire wire) {
    return wire.message(operation, least());
  }

  private Stream<Case> whole(Wire wire) {
    return Stream.of(BrokenMessage.values())
        .map(broken -> new Case(operation, wire, broken.name(), () -> broken.of(valid(wire))));
  }

  private Stream<Case> unknown(Wire wire) {
    Supplier<Message> maker =
        () -> {
          ObjectNode input = least();
          input.putObject("Surprise").put("Is", 7);
          return wire.message(operation, input);
        };
    return Stream.of(new Case(operation, wire, "UNKNOWN_MEMBER", maker));
  }

  private Stream<Case> members(Wire wire) {
    List<Place> places = new ArrayList<>();
    collect(List.of(), operation.input(), places);
    return places.stream()
        .flatMap(
            place ->
                Mutation.of(place.field().marshallingType().getKnownType()).stream()
                    .map(mutation -> spoiltCase(wire, place, mutation)));
  }

  private Case spoiltCase(Wire wire, Place place, Mutation mutation) {
    String name = String.join(".", place.path()) + "." + place.field().locationName();
    return new Case(operation, wire, name + " " + mutation, () -> spoilt(wire, place, mutation));
  }

  private Message spoilt(Wire wire, Place place, Mutation mutation) {
    ObjectNode input = least();
    ObjectNode parent = input;
    List<SdkField<?>> fields = operation.input();
    String structure = operation.name() + "Request";
    for (String step : place.path()) {
      SdkField<?> field = named(fields, step);
      JsonNode made = parent.get(step);
      if (made == null || made.isEmpty()) {
        made = valid.of(new LimitedPlace(operation.service(), structure + " " + step), field, 0);
        parent.set(step, made);
      }
      if (made instanceof ArrayNode list) {
        made = list.get(0);
        field = ApiModel.element(field);
      } else if (field.marshallingType().getKnownType() == MarshallingKnownType.MAP) {
        made = made.iterator().next();
        field = ApiModel.element(field);
      }
      parent = (ObjectNode) made;
      fields = ApiModel.structure(field).sdkFields();
      structure = LimitedPlace.name(ApiModel.structure(field));
    }
    mutation.apply(parent, place.field().locationName());
    return wire.message(operation, input);
  }

  private static void collect(List<String> path, List<SdkField<?>> fields, List<Place> places) {
    for (SdkField<?> field : fields) {
      places.add(new Place(path, field));
      SdkField<?> inner = field;
      MarshallingKnownType type = field.marshallingType().getKnownType();
      if (type == MarshallingKnownType.LIST || type == MarshallingKnownType.MAP) {
        inner = ApiModel.element(field);
      }
      if (inner.marshallingType().getKnownType() == MarshallingKnownType.SDK_POJO
          && path.size() + 1 < DEEPEST) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(field.locationName());
        collect(deeper, ApiModel.structure(inner).sdkFields(), places);
      }
    }
  }

  private static SdkField<?> named(List<SdkField<?>> fields, String name) {
    return fields.stream()
        .filter(field -> field.locationName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
