package localcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where each behaviour comes from, according to {@code origins.yaml}. */
final class Origins {
  static final Set<String> KINDS = Set.of("documentation", "conformance", "assumed");
  private static final Path FILE = Path.of("src/test/resources/localcloud/origins.yaml");

  private final Map<String, Origin> byName = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  static Origins read() throws IOException {
    JsonNode file = new YAMLMapper().readTree(FILE.toFile());
    Origins origins = new Origins();
    for (Map.Entry<String, JsonNode> service : file.path("operations").properties()) {
      origins.take(service.getKey() + ":", service.getValue());
    }
    origins.take("", file.path("types"));
    return origins;
  }

  private void take(String prefix, JsonNode groups) {
    for (JsonNode group : groups) {
      for (JsonNode name : group.path("names")) {
        String own = name.asText();
        String source = group.path("source").asText().replace("{}", own);
        Origin origin = new Origin(group.path("from").asText(), source);
        if (!KINDS.contains(origin.from()) || source.isBlank()) {
          problems.add(prefix + own + " needs a source and one of " + KINDS);
        }
        if (byName.put(prefix + own, origin) != null) {
          problems.add(prefix + own + " is listed twice");
        }
      }
    }
  }

  Origin of(String name) {
    return byName.getOrDefault(name, new Origin("?", "?"));
  }

  /** What is wrong with the file, given what the cloud supports. */
  List<String> problems(Set<String> understood) {
    List<String> all = new ArrayList<>(problems);
    understood.stream()
        .filter(name -> !byName.containsKey(name))
        .forEach(name -> all.add(name + " is supported but has no origin"));
    Set<String> stale = new LinkedHashSet<>(byName.keySet());
    stale.removeAll(understood);
    stale.forEach(name -> all.add(name + " has an origin but is not supported"));
    return all;
  }

  record Origin(String from, String source) {}
}
