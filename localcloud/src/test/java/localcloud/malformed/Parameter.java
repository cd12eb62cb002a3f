package localcloud.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/**
 * A parameter of an operation, at any depth of its input.
 *
 * @param fields the members on the way to it, the outermost first
 */
record Parameter(Operation operation, List<SdkField<?>> fields) {
  /** Types that the engine reads by itself, and that contain themselves. */
  private static final Set<String> VALUES = Set.of("AttributeValue", "MessageAttributeValue");

  /** All parameters of an operation; a member of a structure comes after the structure. */
  static List<Parameter> of(Operation operation) {
    List<Parameter> all = new ArrayList<>();
    collect(operation, List.of(), Set.of(), operation.input(), all);
    return all;
  }

  private static void collect(
      Operation operation,
      List<SdkField<?>> outer,
      Set<String> around,
      List<SdkField<?>> members,
      List<Parameter> all) {
    for (SdkField<?> member : members) {
      List<SdkField<?>> fields =
          Stream.<SdkField<?>>concat(outer.stream(), Stream.of(member)).toList();
      all.add(new Parameter(operation, fields));
      SdkPojo structure = structure(member);
      if (structure != null) {
        String name = name(structure);
        if (!isValue(structure) && !around.contains(name)) {
          Set<String> inside =
              Stream.concat(around.stream(), Stream.of(name)).collect(Collectors.toSet());
          collect(operation, fields, inside, structure.sdkFields(), all);
        }
      }
    }
  }

  static boolean isValue(SdkPojo structure) {
    return VALUES.contains(name(structure));
  }

  private static String name(SdkPojo structure) {
    return structure.getClass().getEnclosingClass().getSimpleName();
  }

  /** What a member, or each of its elements, consists of; null if it has no members. */
  static SdkPojo structure(SdkField<?> field) {
    SdkField<?> inner = field;
    MarshallingKnownType type = inner.marshallingType().getKnownType();
    while (type == MarshallingKnownType.LIST || type == MarshallingKnownType.MAP) {
      inner = ApiModel.element(inner);
      type = inner.marshallingType().getKnownType();
    }
    return type == MarshallingKnownType.SDK_POJO ? ApiModel.structure(inner) : null;
  }

  /** Where its limits are to be found. */
  LimitedPlace place() {
    if (fields.size() == 1) {
      return LimitedPlace.of(operation, field());
    }
    return LimitedPlace.of(operation.service(), structure(fields.get(fields.size() - 2)), field());
  }

  SdkField<?> field() {
    return fields.getLast();
  }

  List<String> path() {
    return fields.stream().<String>map(SdkField::locationName).toList();
  }

  String name() {
    return String.join(".", path());
  }

  /** Whether it is in a REST call's path, without which there would be no such operation. */
  boolean isInPath() {
    MarshallLocation location = field().location();
    return location == MarshallLocation.PATH
        || location == MarshallLocation.GREEDY_PATH
        || operation.service().equals("s3") && name().equals("Bucket");
  }

  @Override
  public String toString() {
    return operation + " " + name();
  }
}
