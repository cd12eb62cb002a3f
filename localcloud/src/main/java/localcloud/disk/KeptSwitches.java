package localcloud.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * What calls have enabled or disabled, by name, whatever a template says; also for the next process
 * if there is a file.
 */
public final class KeptSwitches {
  private final @Nullable Path file;
  private final Map<String, Boolean> switches = new TreeMap<>();

  /**
   * @param file in memory if null
   */
  public KeptSwitches(@Nullable Path file) {
    this.file = file;
    if (file != null && Files.exists(file)) {
      switches.putAll(WholeFile.readJson(file, KeptSwitches::read));
    }
  }

  private static Map<String, Boolean> read(JsonNode kept) {
    Map<String, Boolean> read = new TreeMap<>();
    ((ObjectNode) kept)
        .forEachEntry(
            (name, on) -> {
              if (!on.isBoolean()) {
                throw new IllegalArgumentException(name + " is neither on nor off");
              }
              read.put(name, on.asBoolean());
            });
    return read;
  }

  /**
   * Whether it is on.
   *
   * @param declared what the template says
   */
  public synchronized boolean get(String name, boolean declared) {
    return switches.getOrDefault(name, declared);
  }

  /**
   * @throws localcloud.gateway.AwsException InternalFailure if the disk refuses it
   */
  public synchronized void set(String name, boolean on) {
    put(name, on);
  }

  /** From now on, the template decides. */
  public synchronized void forget(String name) {
    put(name, null);
  }

  private void put(String name, @Nullable Boolean on) {
    Map<String, Boolean> then = new TreeMap<>(switches);
    if (on == null) {
      then.remove(name);
    } else {
      then.put(name, on);
    }
    if (file != null && !then.equals(switches)) {
      WholeFile.write(file, Json.bytes(Json.MAPPER.valueToTree(then)));
    }
    switches.clear();
    switches.putAll(then);
  }
}
