package localcloud.malformed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A place in an input whose values have limits.
 *
 * @param name as the files of limits have it, such as {@code PutTargetsRequest Targets[]}
 */
record LimitedPlace(String service, String name) {
  private static final Map<String, Map<String, List<LimitLine>>> ALL = new ConcurrentHashMap<>();

  /** What fits most patterns, the simplest first. */
  private static final List<String> EXAMPLES =
      List.of(
          "1",
          "/a1",
          "3600",
          "v1",
          "tag:a1",
          "000000000000",
          "123456",
          "aws.partner/a/b",
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "arn:aws:iam::000000000000:role/nobody",
          "arn:aws:events:us-east-1:000000000000:archive/a1",
          "arn:aws:lambda:us-east-1:000000000000:function:nothing",
          "arn:aws:lambda:us-east-1:000000000000:layer:a1:1",
          "arn:aws:lambda:us-east-1:000000000000:capacity-provider:a1",
          "arn:aws:elasticfilesystem:us-east-1:000000000000:access-point/fsap-01234567890123456",
          "arn:aws:secretsmanager:us-east-1:000000000000:secret:a1",
          "arn:aws:dynamodb:us-east-1:000000000000:table/Books/stream/2026-01-01T00:00:00.000",
          "/mnt/a1",
          "/",
          "ALL",
          "us-east-1_3078gxupt",
          "aaaaaaaa-0000-0000-0000-000000000000",
          "a.b",
          "kafka://a1",
          "$LATEST");

  static LimitedPlace of(Operation operation, SdkField<?> field) {
    return new LimitedPlace(
        operation.service(), operation.name() + "Request " + field.locationName());
  }

  static LimitedPlace of(String service, SdkPojo structure, SdkField<?> field) {
    return new LimitedPlace(service, name(structure) + " " + field.locationName());
  }

  static String name(SdkPojo structure) {
    return structure.getClass().getEnclosingClass().getSimpleName();
  }

  LimitedPlace part(String part) {
    return new LimitedPlace(service, name + part);
  }

  List<LimitLine> limits() {
    return ALL.computeIfAbsent(service, LimitedPlace::read).getOrDefault(name, List.of());
  }

  /** The limits here and of all parts. */
  List<LimitLine> all() {
    return ALL.computeIfAbsent(service, LimitedPlace::read).entrySet().stream()
        .filter(
            entry ->
                entry.getKey().equals(name)
                    || entry.getKey().startsWith(name)
                        && "[{.".indexOf(entry.getKey().charAt(name.length())) >= 0)
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** The values of an enumeration. */
  List<String> values() {
    return limits().stream().flatMap(limit -> limit.values().stream()).toList();
  }

  private static Map<String, List<LimitLine>> read(String service) {
    try {
      return LimitLine.of(service).stream()
          .collect(
              Collectors.groupingBy(line -> line.structure() + " " + line.member() + line.part()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text within all limits. */
  String text() {
    return text("a1");
  }

  String text(String usual) {
    return Stream.concat(
            Stream.of(usual),
            Stream.concat(
                EXAMPLES.stream(), limits().stream().flatMap(limit -> limit.values().stream())))
        .filter(text -> limits().stream().allMatch(limit -> limit.holds(text)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(this + " has no example"));
  }

  long number() {
    return limits().stream()
        .filter(limit -> limit.kind().equals("value"))
        .mapToLong(limit -> Math.max(1, limit.least()))
        .max()
        .orElse(1);
  }
}
