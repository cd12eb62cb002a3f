package course.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import contracts.Contracts;
import contracts.Promise;
import contracts.Provided;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the contracts of a commit out of Git, or of the working tree. */
final class Releases {
  private static final String PACTS = "contracts/pacts/";
  private static final String PROVIDED = "contracts/provided/";

  private final Git git;
  private final Path root;

  Releases(Path root) {
    this.git = new Git(root);
    this.root = root;
  }

  /** The current files, committed or not. */
  Release thisTree() {
    var pacts =
        files(PACTS).stream().map(file -> Promise.of(Contracts.read(root.resolve(file)))).toList();
    var provided = new HashMap<String, Provided>();
    files(PROVIDED)
        .forEach(file -> provided.put(name(file), Provided.of(Contracts.read(root.resolve(file)))));
    return new Release("this tree", pacts, Map.copyOf(provided));
  }

  /**
   * The last release before this commit: a tag made of {@code v} and the released version, such as
   * {@code v1.2.0}.
   */
  Optional<Release> lastReleased() {
    return git.lines("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").stream()
        .findFirst()
        .map(this::at);
  }

  private Release at(String tag) {
    var pacts = git.files(tag, PACTS).stream().map(file -> Promise.of(read(tag, file))).toList();
    var provided = new HashMap<String, Provided>();
    git.files(tag, PROVIDED)
        .forEach(file -> provided.put(name(file), Provided.of(read(tag, file))));
    return new Release(tag, pacts, Map.copyOf(provided));
  }

  private JsonNode read(String tag, String file) {
    return Contracts.parse(String.join("\n", git.lines("show", tag + ":" + file)));
  }

  private List<String> files(String folder) {
    var names = root.resolve(folder).toFile().list((dir, name) -> name.endsWith(".json"));
    return names == null
        ? List.of()
        : List.of(names).stream().sorted().map(name -> folder + name).toList();
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replace(".json", "");
  }
}
