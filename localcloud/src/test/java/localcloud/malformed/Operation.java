package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;

/** An operation of AWS's API that the local cloud answers. */
record Operation(String service, String name) {
  private static final Path ALL = Path.of("src/test/resources/localcloud/origins.yaml");

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
