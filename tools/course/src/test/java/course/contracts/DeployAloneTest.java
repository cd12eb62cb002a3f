package course.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a repository of its own: the contracts of this one, released, and then changed. */
class DeployAloneTest {
  private static final Path CONTRACTS =
      Path.of(System.getProperty("repository.root", "../.."), "contracts");

  @TempDir private Path repository;

  @BeforeEach
  void commitTheContracts() throws IOException {
    for (var folder : List.of("pacts", "provided")) {
      var to = repository.resolve("contracts").resolve(folder);
      Files.createDirectories(to);
      try (var files = Files.list(CONTRACTS.resolve(folder))) {
        for (var file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "Contracts");
  }

  @Test
  void without_a_release_there_is_this_tree() {
    assertThat(new Releases(repository).lastReleased()).isEmpty();
    assertThat(verdicts())
        .containsExactly("basket yes", "ordering yes", "product yes", "receipts yes");
  }

  @Test
  void a_tag_that_is_not_a_version_is_not_a_release() throws IOException {
    git("tag", "very-old");

    assertThat(new Releases(repository).lastReleased()).isEmpty();
  }

  @Test
  void unchanged_since_the_release_each_may_be_deployed_alone() throws IOException {
    git("tag", "v1.0.0");

    assertThat(new Releases(repository).lastReleased().orElseThrow().name()).isEqualTo("v1.0.0");
    assertThat(verdicts())
        .containsExactly("basket yes", "ordering yes", "product yes", "receipts yes");
  }

  @Test
  void a_provider_that_breaks_its_released_consumer_may_not() throws IOException {
    git("tag", "v1.0.0");
    change("provided/basket.json", "\"userName\"", "\"username\"");

    assertThat(verdicts())
        .containsExactly("basket no", "ordering yes", "product yes", "receipts yes");
  }

  @Test
  void a_consumer_that_needs_what_no_provider_gives_yet_may_not() throws IOException {
    git("tag", "v1.0.0");
    change(
        "pacts/basket-product.json", "\"name\" : \"Rake\"", "\"name\" : \"Rake\", \"weight\" : 7");

    assertThat(verdicts())
        .containsExactly("basket no", "ordering yes", "product yes", "receipts yes");
  }

  /** The released ordering reads version 1 alone; the new one reads both. */
  @Test
  void whoever_reads_the_next_version_goes_first() throws IOException {
    var pact = keep("pacts/ordering-basket.json", DeployAloneTest::withoutVersion2);
    var provided = keep("provided/basket.json", DeployAloneTest::onlyVersion1);
    git("commit", "--quiet", "--all", "-m", "Before version 2");
    git("tag", "v1.0.0");

    write("pacts/ordering-basket.json", pact);
    assertThat(verdicts()).contains("basket yes", "ordering yes");
    write("provided/basket.json", provided);
    assertThat(verdicts()).contains("basket no", "ordering yes");
    git("commit", "--quiet", "--all", "-m", "Ordering reads both");
    git("tag", "v2.0.0");
    assertThat(verdicts()).contains("basket yes", "ordering yes");
  }

  /** Changes a file, and returns what it was. */
  private String keep(String file, UnaryOperator<JsonNode> change) throws IOException {
    var path = repository.resolve("contracts").resolve(file);
    var text = Files.readString(path);
    Files.writeString(path, change.apply(Contracts.read(path)).toString());
    return text;
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(repository.resolve("contracts").resolve(file), text);
  }

  private static JsonNode withoutVersion2(JsonNode pact) {
    ((ArrayNode) pact.path("interactions")).remove(1);
    return pact;
  }

  private static JsonNode onlyVersion1(JsonNode provided) {
    var recording = (ObjectNode) provided;
    recording.remove("a checkout of a basket, version 2");
    ((ObjectNode) recording.path("a checkout of a basket")).remove("sent");
    return recording;
  }

  private List<String> verdicts() {
    var releases = new Releases(repository);
    var now = releases.thisTree();
    var before = releases.lastReleased();
    var all = Stream.concat(Stream.of(now), before.stream()).toList();
    var matrix = Matrix.of(all);
    return Matrix.modules(all.stream()).stream()
        .map(
            module ->
                matrix.objections(module, now, before.orElse(now)).isEmpty()
                    ? module + " yes"
                    : module + " no")
        .toList();
  }

  private void change(String file, String from, String to) throws IOException {
    var path = repository.resolve("contracts").resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private void git(String... arguments) throws IOException {
    var command =
        Stream.concat(
                Stream.of(
                    "git",
                    "-C",
                    repository.toString(),
                    "-c",
                    "user.name=Test",
                    "-c",
                    "user.email=test@example.org"),
                Stream.of(arguments))
            .toList();
    assertThat(new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue())
        .isZero();
  }
}
