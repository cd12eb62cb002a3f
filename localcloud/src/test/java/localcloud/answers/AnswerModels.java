package localcloud.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.Json;

/**
 * Writes what AWS's API models say about the answers of the operations that the cloud has. Run it
 * in {@code localcloud/} with the folder of botocore's models, such as {@code
 * /usr/lib/python3/dist-packages/botocore/data} of the package python3-botocore.
 */
public final class AnswerModels {
  static final Path FOLDER = Path.of("src/test/resources/localcloud/answers");
  static final Path OPERATIONS = Path.of("src/test/resources/localcloud/origins.yaml");

  /** What the check needs to know about a shape or a member. */
  private static final List<String> KEPT =
      List.of(
          "type",
          "required",
          "min",
          "max",
          "pattern",
          "enum",
          "shape",
          "location",
          "locationName",
          "payload",
          "flattened",
          "document");

  private AnswerModels() {}

  /** With the folder of the models. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FOLDER);
    for (var service : operations().entrySet()) {
      JsonNode model = Botocore.read(Path.of(arguments[0]), service.getKey());
      Files.writeString(
          FOLDER.resolve(service.getKey() + ".json"), answers(model, service.getValue()));
    }
  }

  /** The names of the operations that the cloud answers, by service. */
  static Map<String, List<String>> operations() throws IOException {
    Map<String, List<String>> operations = new TreeMap<>();
    for (var service :
        new YAMLMapper().readTree(OPERATIONS.toFile()).path("operations").properties()) {
      operations.put(
          service.getKey(),
          service
              .getValue()
              .valueStream()
              .flatMap(group -> Json.texts(group.path("names")).stream())
              .sorted()
              .toList());
    }
    return operations;
  }

  /** One line for each operation and each shape. */
  private static String answers(JsonNode model, List<String> operations) {
    Map<String, JsonNode> shapes = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    for (String operation : operations) {
      String output =
          model.path("operations").path(operation).path("output").path("shape").asText();
      if (!output.isEmpty()) {
        collect(output, model.path("shapes"), shapes);
      }
      ObjectNode line = Json.object().put("operation", operation).put("output", output);
      text.append(Json.text(line)).append('\n');
    }
    shapes.forEach(
        (name, shape) ->
            text.append(Json.text(Json.object().put("name", name).setAll((ObjectNode) shape)))
                .append('\n'));
    return text.toString();
  }

  private static void collect(String name, JsonNode all, Map<String, JsonNode> shapes) {
    if (shapes.containsKey(name)) {
      return;
    }
    JsonNode shape = all.path(name);
    ObjectNode kept = kept(shape);
    shapes.put(name, kept);
    for (String part : List.of("member", "key", "value")) {
      if (shape.has(part)) {
        kept.set(part, kept(shape.get(part)));
        collect(shape.get(part).path("shape").asText(), all, shapes);
      }
    }
    for (var member : shape.path("members").properties()) {
      kept.withObject("members").set(member.getKey(), kept(member.getValue()));
      collect(member.getValue().path("shape").asText(), all, shapes);
    }
  }

  private static ObjectNode kept(JsonNode shape) {
    ObjectNode kept = Json.object();
    KEPT.stream().filter(shape::has).forEach(name -> kept.set(name, shape.get(name)));
    return kept;
  }
}
