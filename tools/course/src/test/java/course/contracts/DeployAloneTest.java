package course.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
