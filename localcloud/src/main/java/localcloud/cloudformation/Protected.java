package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import localcloud.disk.WholeFile;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** The stacks that must not be deleted; with a file, the next process knows them, too. */
final class Protected {
  private final Optional<Path> file;
  private Set<String> names = Set.of();

  Protected(Optional<Path> file) {
    this.file = file;
    file.filter(Files::exists).ifPresent(kept -> names = WholeFile.readJson(kept, Protected::read));
  }

  private static Set<String> read(JsonNode kept) {
    return Set.copyOf(Json.texts((ArrayNode) kept));
  }

  synchronized boolean contains(String stack) {
    return names.contains(stack);
  }

  /**
   * @throws AwsException InternalFailure if the disk refuses to keep it
   */
  synchronized void set(String stack, boolean wanted) {
    Set<String> then = new TreeSet<>(names);
    if (wanted ? then.add(stack) : then.remove(stack)) {
      file.ifPresent(to -> WholeFile.write(to, Json.bytes(Json.MAPPER.valueToTree(then))));
      names = Set.copyOf(then);
    }
  }
}
