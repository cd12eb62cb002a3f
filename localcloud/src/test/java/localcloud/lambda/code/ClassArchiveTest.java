package localcloud.lambda.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import localcloud.lambda.Probe;
import localcloud.lambda.QueueProbe;
import localcloud.lambda.TestCloud;
import localcloud.lambda.TestCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  private static final String NO_MESSAGES = "{\"Records\":[]}";
  private static final String LIBRARY_CLASS =
      "com.amazonaws.services.lambda.runtime.events.SQSEvent ";
  private static final String FROM_ARCHIVE = LIBRARY_CLASS + "source: shared objects file";
  private static final String FROM_JAR = LIBRARY_CLASS + "source: file:";

  /** Otherwise, each start would generate them again. */
  private static final String LAMBDA_FROM_ARCHIVE =
      "FunctionProcess\\$\\$Lambda\\S* source: shared objects file";

  private static Path kept;
  private static Path code;
  private static Path edited;

  @TempDir private Path temp;
  private Path loaded;

  /** The first worker makes an archive. */
  @BeforeAll
  static void let_an_archive_be_made(@TempDir Path folder) throws IOException {
    kept = Files.createDirectories(folder.resolve("kept"));
    code = TestCode.zip(folder.resolve("code.zip"), QueueProbe.class);
    edited = TestCode.zip(folder.resolve("edited.zip"), QueueProbe.class, Probe.class);
    Path loaded = folder.resolve("loaded.log");
    try (TestCloud cloud = new TestCloud(folder.resolve("cloud"), Optional.of(kept))) {
      assertThat(classesLoadedBy(cloud, code, loaded)).contains(FROM_JAR);
      await().until(() -> isMadeIn(kept));
      assertThat(classesLoadedBy(cloud, edited, loaded)).contains(FROM_ARCHIVE);
    }
  }

  @BeforeEach
  void name_a_file() {
    loaded = temp.resolve("loaded.log");
  }

  @Test
  void a_later_cloud_loads_from_the_archive_what_the_first_worker_loaded_from_jars() {
    try (TestCloud cloud = cloud(kept)) {
      assertThat(classesLoadedBy(cloud, code, loaded))
          .contains(FROM_ARCHIVE)
          .containsPattern(LAMBDA_FROM_ARCHIVE);
    }
  }

  @Test
  void a_damaged_archive_makes_no_difference_to_a_function_and_is_made_again() throws IOException {
    Path damaged = Files.createDirectory(temp.resolve("damaged"));
    for (Path archive : files(kept)) {
      Files.copy(archive, damaged.resolve(archive.getFileName()));
      spoil(damaged.resolve(archive.getFileName()));
    }

    try (TestCloud cloud = cloud(damaged)) {
      assertThat(classesLoadedBy(cloud, code, loaded)).contains(FROM_JAR);
      assertThat(cloud.log).noneMatch(line -> line.contains("archive"));
      await().until(() -> isMadeIn(damaged));
      assertThat(classesLoadedBy(cloud, edited, loaded)).contains(FROM_ARCHIVE);
    }
  }

  @Test
  void a_half_made_archive_is_removed_with_the_cloud() {
    Path unmade = temp.resolve("unmade");
    try (TestCloud cloud = cloud(unmade)) {
      classesLoadedBy(cloud, code, loaded);
      await().until(this::oneIsMade);
    }

    assertThat(oneIsMade()).isFalse();
    // It may also be complete, if it was made in the meantime.
    assertThat(unmade)
        .satisfiesAnyOf(
            none -> assertThat(none).doesNotExist(),
            made -> assertThat(files(made)).allMatch(file -> file.toString().endsWith(".jsa")));
  }

  private boolean oneIsMade() {
    return ProcessHandle.current()
        .children()
        .map(child -> child.info().commandLine().orElse(""))
        .anyMatch(line -> line.contains("-Xshare:dump") && line.contains(temp.toString()));
  }

  private static boolean isMadeIn(Path folder) {
    return files(folder).stream().anyMatch(file -> file.toString().endsWith(".jsa"));
  }

  private static void spoil(Path archive) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(archive.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      bytes.write(new byte[1 << 20]);
    }
  }

  private TestCloud cloud(Path kept) {
    return new TestCloud(temp.resolve("cloud"), Optional.of(kept));
  }

  private static String classesLoadedBy(TestCloud cloud, Path code, Path log) {
    ObjectNode function = TestCloud.function("probe", QueueProbe.class);
    function
        .putObject("Environment")
        .putObject("Variables")
        .put("JAVA_TOOL_OPTIONS", "\"-Xlog:class+load:file=" + log + "\"");
    cloud.deploy("AWS::Lambda::Function", function, code);
    assertThat(cloud.invoke("probe", NO_MESSAGES).succeeded()).isTrue();
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
