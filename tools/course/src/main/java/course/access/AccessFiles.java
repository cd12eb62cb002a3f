package course.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads what the build left in {@code modules/}: {@code target/access.json}, where each acceptance
 * suite recorded what the functions were allowed to do and did, and {@code target/cdk.out}, where
 * the stacks give the reasons.
 */
final class AccessFiles {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A table's stream is named after the time of its creation, so its name differs in each run. */
  private static final Pattern STREAM_LABEL = Pattern.compile("/stream/[^/*?]+$");

  /** An API's id differs in each run, too, and a module alone asks a stand-in of its neighbour. */
  private static final Pattern API_ID = Pattern.compile("(:execute-api:[^:]*:[^:]*:)[^/*?]+/");

  private final Path modules;

  AccessFiles(Path root) {
    this.modules = root.resolve("modules");
  }

  /** All functions by name, with the suites' figures added up. */
  List<FunctionAccess> read() {
    Map<String, Map<String, Permission>> found = new TreeMap<>();
    Map<String, Map<String, String>> reasons = reasons();
    for (JsonNode report : json("", "access.json")) {
      for (JsonNode function : report.path("functions")) {
        String name = function.path("name").asText();
        Map<String, Permission> permissions =
            found.computeIfAbsent(name, any -> new LinkedHashMap<>());
        for (JsonNode grant : function.path("grants")) {
          add(permissions, grant, reasons.getOrDefault(name, Map.of()));
        }
      }
    }
    if (found.isEmpty()) {
      throw new Failure(
          "No acceptance run has written modules/*/target/access.json.",
          "Run all suites: mvn verify");
    }
    return found.entrySet().stream()
        .map(
            entry ->
                new FunctionAccess(
                    entry.getKey(),
                    List.copyOf(entry.getValue().values()),
                    reasons.getOrDefault(entry.getKey(), Map.of())))
        .toList();
  }

  private static void add(
      Map<String, Permission> permissions, JsonNode grant, Map<String, String> reasons) {
    String action = grant.path("action").asText();
    String resource = lasting(grant.path("resource").asText());
    permissions.merge(
        action + " " + resource,
        new Permission(action, resource, grant.path("used").asLong(), reasons.get(action)),
        (one, other) -> new Permission(action, resource, one.used() + other.used(), one.reason()));
  }

  /** A resource's ARN without what each run names anew. */
  private static String lasting(String resource) {
    String table = STREAM_LABEL.matcher(resource).replaceAll("/stream");
    return API_ID.matcher(table).replaceAll("$1api/");
  }

  /** The metadata AccessReasons of each function in the templates. */
  private Map<String, Map<String, String>> reasons() {
    Map<String, Map<String, String>> reasons = new TreeMap<>();
    for (JsonNode template : json("cdk.out", "*.template.json")) {
      for (JsonNode resource : template.path("Resources")) {
        Map<String, String> own =
            reasons.computeIfAbsent(
                resource.path("Properties").path("FunctionName").asText(""),
                any -> new TreeMap<>());
        resource
            .path("Metadata")
            .path("AccessReasons")
            .properties()
            .forEach(entry -> own.put(entry.getKey(), entry.getValue().asText()));
      }
    }
    return reasons;
  }

  /** The JSON files below {@code target} of every module. */
  private List<JsonNode> json(String folder, String name) {
    List<JsonNode> trees = new ArrayList<>();
    for (Path module : list(modules, "*")) {
      for (Path file : list(module.resolve("target").resolve(folder), name)) {
        try {
          trees.add(MAPPER.readTree(file.toFile()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return trees;
  }

  private static List<Path> list(Path folder, String glob) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      List<Path> sorted = new ArrayList<>();
      entries.forEach(sorted::add);
      Collections.sort(sorted);
      return sorted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
