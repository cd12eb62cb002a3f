package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkField;

/** An operation of AWS's API that the local cloud answers. */
record Operation(String service, String name) {
  private static final Path ALL = Path.of("src/test/resources/localcloud/origins.yaml");

  private static final Path RESOURCES = LimitLine.FOLDER.resolve("resources.txt");
  private static final Pattern INPUT = Pattern.compile("^AWS::\\S+ (\\S+) \\[?(\\w+)Request\\b");

  /** Every operation, from the list that {@code SupportedTest} compares with a running cloud. */
  static List<Operation> all() throws IOException {
    List<Operation> all = new ArrayList<>();
    for (var service : new YAMLMapper().readTree(ALL.toFile()).path("operations").properties()) {
      for (JsonNode group : service.getValue()) {
        group
            .path("names")
            .forEach(name -> all.add(new Operation(service.getKey(), name.asText())));
      }
    }
    return all;
  }

  /**
   * Those that are answered, and those whose input is in a template: what the files of shapes have.
   */
  static List<Operation> ofShapes() throws IOException {
    Set<Operation> all = new LinkedHashSet<>(all());
    for (String line : Files.readAllLines(RESOURCES)) {
      Matcher words = INPUT.matcher(line);
      if (words.find()) {
        all.add(new Operation(words.group(1), words.group(2)));
      }
    }
    return List.copyOf(all);
  }

  boolean isModelled() {
    return ApiModel.ALL.containsKey(service);
  }

  ApiModel model() {
    return ApiModel.ALL.get(service);
  }

  List<SdkField<?>> input() {
    return isModelled() ? model().input(name) : List.of();
  }

  Set<String> errors() {
    return isModelled() ? model().errors(name) : Set.of();
  }

  @Override
  public String toString() {
    return service + ":" + name;
  }
}
