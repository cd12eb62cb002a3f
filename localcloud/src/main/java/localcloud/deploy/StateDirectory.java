package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import localcloud.assembly.Stack;
import localcloud.assembly.Template;
import localcloud.disk.DiskFailure;
import localcloud.disk.WholeFile;
import localcloud.gateway.Json;

/**
 * Keeps what is deployed for the next process: {@code deployed.json} with each stack's template,
 * physical ids, resolved properties and outputs, and next to it the assets, as {@code cdk.out} may
 * be gone by then.
 */
public final class StateDirectory {
  private final Optional<Path> directory;

  /** By the stacks' names: what was copied may be gone when another stack is saved. */
  private final Map<String, Copies> copies = new HashMap<>();

  /** The copies of a stack's assets, by key. */
  private record Copies(Stack stack, Map<String, String> names) {}

  private StateDirectory(Optional<Path> directory) {
    this.directory = directory;
  }

  /** A state directory that keeps nothing. */
  public static StateDirectory none() {
    return new StateDirectory(Optional.empty());
  }

  public static StateDirectory in(Path directory) {
    return new StateDirectory(Optional.of(directory));
  }

  /**
   * @param unfinished the stacks whose deployment has started but not ended
   */
  void save(Collection<DeployedStack> stacks, Lives lives, Set<String> unfinished) {
    directory.ifPresent(
        path -> {
          ObjectNode state = Json.object();
          state.putPOJO("lives", lives.byPlace());
          state.putPOJO("unfinished", unfinished);
          try {
            write(path, state, stacks);
          } catch (IOException e) {
            throw DiskFailure.of(path, e);
          }
        });
  }

  KeptState load() {
    Optional<Path> file = directory.map(StateDirectory::file).filter(Files::exists);
    if (file.isEmpty()) {
      return new KeptState(List.of(), new Lives(), new Lives(), Set.of());
    }
    AssetStore assets = new AssetStore(directory.get().resolve("assets"));
    return WholeFile.readJson(file.get(), kept -> read((ObjectNode) kept, assets));
  }

  private KeptState read(ObjectNode state, AssetStore assets) {
    state.required("lives");
    List<Stack> stacks = new ArrayList<>();
    Lives standing = new Lives();
    for (JsonNode stack : state.path("stacks")) {
      Map<String, Path> files = new LinkedHashMap<>();
      stack.path("assets").forEachEntry((key, name) -> files.put(key, assets.file(name.asText())));
      if (stack.path("assets").isArray()) {
        // Earlier versions named the copies after the keys.
        stack.path("assets").forEach(key -> files.put(key.asText(), assets.file(key.asText())));
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      stack
          .path("parameters")
          .properties()
          .forEach(given -> parameters.put(given.getKey(), given.getValue().asText()));
      String name = stack.required("name").asText();
      Template template = Template.parse(name, stack.required("template"));
      Stack read = new Stack(template.withParameters(parameters), files);
      stacks.add(read);
      Map<String, String> names = new TreeMap<>();
      files.forEach((key, path) -> names.put(key, path.getFileName().toString()));
      copies.put(name, new Copies(read, names));
      stack
          .path("resources")
          .forEachEntry(
              (id, resource) -> standing.put(Lives.place(name, id), resource.path("life").asInt()));
    }
    Lives lives = new Lives();
    state.path("lives").forEachEntry((place, life) -> lives.put(place, life.asInt()));
    Set<String> unfinished = new TreeSet<>(Json.texts(state.path("unfinished")));
    return new KeptState(stacks, standing, lives, unfinished);
  }

  private void write(Path directory, ObjectNode state, Collection<DeployedStack> stacks)
      throws IOException {
    Files.createDirectories(directory);
    AssetStore assets = new AssetStore(directory.resolve("assets"));
    Set<String> names = new TreeSet<>();
    for (DeployedStack stack : stacks) {
      Copies now = copies(stack.stack(), assets);
      copies.put(stack.stack().name(), now);
      names.addAll(now.names().values());
      state.withArray("stacks").add(describe(stack, now.names()));
    }
    WholeFile.write(
        file(directory), Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
    assets.dropAllBut(names);
  }

  private Copies copies(Stack stack, AssetStore assets) throws IOException {
    Copies before = copies.get(stack.name());
    if (before != null && before.stack() == stack) {
      return before;
    }
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, Path> asset : stack.assets().entrySet()) {
      String known = before == null ? null : before.names().get(asset.getKey());
      if (known != null && Files.notExists(asset.getValue())) {
        names.put(asset.getKey(), known);
      } else {
        names.put(asset.getKey(), assets.keep(asset.getKey(), asset.getValue()));
      }
    }
    return new Copies(stack, names);
  }

  private static JsonNode describe(DeployedStack stack, Map<String, String> assets) {
    ObjectNode json = Json.object().put("name", stack.stack().name());
    json.putPOJO("outputs", stack.outputs());
    json.putPOJO("parameters", stack.stack().template().parameters());
    json.putPOJO("assets", assets);
    ObjectNode resources = json.putObject("resources");
    stack.resources().forEach((id, running) -> resources.set(id, describe(running)));
    json.set("template", stack.stack().template().source());
    return json;
  }

  private static JsonNode describe(Running running) {
    ObjectNode json =
        Json.object()
            .put("type", running.declared().type())
            .put("life", running.declared().life())
            .put("physicalId", running.deployed().physicalId());
    json.set("properties", running.declared().properties());
    json.putPOJO("attributes", running.deployed().attributes());
    return json;
  }

  private static Path file(Path directory) {
    return directory.resolve("deployed.json");
  }
}
