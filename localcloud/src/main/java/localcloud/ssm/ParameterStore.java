package localcloud.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.disk.WholeFile;
import localcloud.gateway.Json;

/** The parameters by name; with a file, they outlive the process. */
public final class ParameterStore {
  private final ConcurrentSkipListMap<String, StoredParameter> parameters =
      new ConcurrentSkipListMap<>();
  private final Clock clock;
  private final Optional<Path> file;

  public ParameterStore(Clock clock, Optional<Path> file) {
    this.clock = clock;
    this.file = file;
    file.filter(Files::exists)
        .ifPresent(from -> parameters.putAll(WholeFile.readJson(from, ParameterStore::read)));
  }

  public Optional<String> value(String name) {
    return find(name).map(StoredParameter::value);
  }

  Optional<StoredParameter> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  List<StoredParameter> all() {
    return List.copyOf(parameters.values());
  }

  synchronized StoredParameter put(String name, String type, String value, String description) {
    long version = find(name).map(StoredParameter::version).orElse(0L) + 1;
    StoredParameter next =
        new StoredParameter(name, type, value, description, version, clock.instant());
    Map<String, StoredParameter> then = new TreeMap<>(parameters);
    then.put(name, next);
    save(then);
    parameters.put(name, next);
    return next;
  }

  synchronized boolean remove(String name) {
    Map<String, StoredParameter> then = new TreeMap<>(parameters);
    boolean removed = then.remove(name) != null;
    save(then);
    parameters.remove(name);
    return removed;
  }

  private static Map<String, StoredParameter> read(JsonNode kept) {
    Map<String, StoredParameter> read = new TreeMap<>();
    for (JsonNode saved : (ArrayNode) kept) {
      StoredParameter parameter =
          new StoredParameter(
              saved.required("name").asText(),
              saved.required("type").asText(),
              saved.required("value").asText(),
              saved.path("description").asText(),
              saved.path("version").asLong(),
              Instant.parse(saved.path("modified").asText()));
      read.put(parameter.name(), parameter);
    }
    return read;
  }

  private void save(Map<String, StoredParameter> all) {
    file.ifPresent(
        to -> {
          ArrayNode saved = Json.array();
          all.values().forEach(parameter -> saved.add(describe(parameter)));
          WholeFile.write(to, Json.bytes(saved));
        });
  }

  private static JsonNode describe(StoredParameter parameter) {
    return Json.object()
        .put("name", parameter.name())
        .put("type", parameter.type())
        .put("value", parameter.value())
        .put("description", parameter.description())
        .put("version", parameter.version())
        .put("modified", parameter.modified().toString());
  }
}
