package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import localcloud.answers.Botocore;
import localcloud.gateway.Json;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/**
 * Writes the limits of all input, which the SDK's classes do not tell, from botocore's models. Run
 * it in {@code localcloud/} with the folder of the models, such as {@code
 * /usr/lib/python3/dist-packages/botocore/data} of the package python3-botocore.
 */
public final class LimitFiles {
  private static final Path NOT_HELD = Path.of("src/test/resources/localcloud/limits-not-held.txt");

  private final JsonNode shapes;
  private final Set<String> known = new HashSet<>();
  private final Set<String> lines = new TreeSet<>();
  private final Set<String> notHeld = new HashSet<>();

  private LimitFiles(String service, JsonNode shapes) throws IOException {
    this.shapes = shapes;
    for (String line : Files.readAllLines(NOT_HELD)) {
      if (line.startsWith("  " + service + " ")) {
        notHeld.add(line.strip().substring(service.length() + 1));
      }
    }
  }

  /** With the folder of the models. */
  public static void main(String[] arguments) throws IOException {
    Map<String, List<Operation>> services = new TreeMap<>();
    for (Operation operation : Operation.ofShapes()) {
      services.computeIfAbsent(operation.service(), any -> new ArrayList<>()).add(operation);
    }
    services.keySet().retainAll(ApiModel.ALL.keySet());
    for (var service : services.entrySet()) {
      JsonNode model = Botocore.read(Path.of(arguments[0]), service.getKey());
      LimitFiles file = new LimitFiles(service.getKey(), model.path("shapes"));
      for (Operation operation : service.getValue()) {
        JsonNode described = model.path("operations").path(operation.name());
        String path = described.at("/http/requestUri").asText();
        if (path.contains("{") && !service.getKey().equals("s3")) {
          file.lines.add(operation.name() + " http " + path);
        }
        file.structure(
            operation.name() + "Request",
            operation.input(),
            file.shapes.path(described.at("/input/shape").asText()));
      }
      Files.writeString(
          folder(service.getKey()).resolve(service.getKey() + "-limits.txt"),
          String.join("\n", file.lines) + "\n");
    }
  }

  private static Path folder(String service) {
    return service.equals("dynamodb") ? LimitLine.OF_ENGINE : LimitLine.FOLDER;
  }

  private void structure(String name, List<SdkField<?>> fields, JsonNode shape) {
    if (!known.add(name)) {
      return;
    }
    for (SdkField<?> field : fields) {
      for (var member : shape.path("members").properties()) {
        String wire = member.getValue().path("locationName").asText(member.getKey());
        boolean same =
            member.getKey().equals(field.memberName())
                || wire.equals(field.locationName())
                || member.getKey().equals(field.locationName());
        if (same && Payloads.isRead(name, field)) {
          String place = name + " " + field.locationName();
          if (!field.locationName().equals(member.getKey())) {
            lines.add(place + " name " + member.getKey());
          }
          value(place, field, shapes.path(member.getValue().path("shape").asText()));
        }
      }
    }
  }

  private void value(String place, SdkField<?> field, JsonNode shape) {
    limits(place, shape);
    MarshallingKnownType type = field.marshallingType().getKnownType();
    if (type == MarshallingKnownType.LIST) {
      value(place + "[]", ApiModel.element(field), part(shape, "member"));
    } else if (type == MarshallingKnownType.MAP) {
      limits(place + "{key}", part(shape, "key"));
      value(place + "{}", ApiModel.element(field), part(shape, "value"));
    } else if (type == MarshallingKnownType.SDK_POJO) {
      var pojo = ApiModel.structure(field);
      structure(pojo.getClass().getEnclosingClass().getSimpleName(), pojo.sdkFields(), shape);
    }
  }

  private JsonNode part(JsonNode shape, String name) {
    return shapes.path(shape.path(name).path("shape").asText());
  }

  private void limits(String place, JsonNode shape) {
    String type = shape.path("type").asText();
    String kind =
        switch (type) {
          case "string", "blob" -> "length";
          case "list", "map" -> "size";
          default -> "value";
        };
    String least = shape.path("min").asText().replaceFirst("\\.0$", "");
    String most = shape.path("max").asText().replaceFirst("\\.0$", "");
    boolean any = least.isEmpty() || least.equals("0") && !kind.equals("value");
    if (!any || !most.isEmpty()) {
      add(place + " " + kind, least + ".." + most);
    }
    List<String> values = Json.texts(shape.path("enum"));
    if (!values.isEmpty()) {
      add(place + " enum", String.join("|", values));
    }
    String pattern = shape.path("pattern").asText();
    if (!pattern.isEmpty() && isOfJava(pattern)) {
      add(place + " pattern", pattern);
    }
    if (shape.path("sensitive").asBoolean()) {
      lines.add(place + " sensitive");
    }
  }

  private void add(String limit, String text) {
    if (!notHeld.contains(limit)) {
      lines.add(limit + " " + text);
    }
  }

  private static boolean isOfJava(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
