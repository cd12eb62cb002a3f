package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("starts processes, and others count those of this JVM")
class ClassArchiveTest {
  private static final String NO_MESSAGES = "{\"Records\":[]}";
  private static final String LIBRARY_CLASS =
      "com.amazonaws.services.lambda.runtime.events.SQSEvent ";
  private static final String FROM_ARCHIVE = LIBRARY_CLASS + "source: shared objects file";
  private static final String FROM_JAR = LIBRARY_CLASS + "source: file:";

  @TempDir private Path temp;
  private Path kept;
  private Path loaded;
  private Path code;
  private Path edited;

  @BeforeEach
  void write_the_code() throws IOException {
    kept = temp.resolve("kept");
    loaded = temp.resolve("loaded.log");
    code = TestCode.zip(temp.resolve("code.zip"), QueueProbe.class);
    edited = TestCode.zip(temp.resolve("edited.zip"), QueueProbe.class, Probe.class);
  }

  @Test
  void a_worker_takes_from_the_archive_what_the_first_one_loaded_from_jars() {
    try (TestCloud cloud = cloud("first")) {
      assertThat(classesLoadedBy(cloud, code)).contains(FROM_JAR);
      awaitArchive();

      assertThat(classesLoadedBy(cloud, edited)).contains(FROM_ARCHIVE);
    }
    try (TestCloud cloud = cloud("later")) {
      assertThat(classesLoadedBy(cloud, code)).contains(FROM_ARCHIVE);
    }
  }

  @Test
  void a_damaged_archive_makes_no_difference_to_a_function() throws IOException {
    try (TestCloud cloud = cloud("first")) {
      classesLoadedBy(cloud, code);
      awaitArchive();
    }
    try (RandomAccessFile archive = new RandomAccessFile(archives().getFirst().toFile(), "rw")) {
      archive.seek(archive.length() / 2);
      archive.write(new byte[1 << 20]);
    }

    try (TestCloud cloud = cloud("later")) {
      assertThat(classesLoadedBy(cloud, code)).contains(FROM_JAR);
      assertThat(cloud.log).noneMatch(line -> line.contains("archive"));
    }
  }

  @Test
  void an_archive_half_made_goes_with_the_cloud() {
    try (TestCloud cloud = cloud("short")) {
      classesLoadedBy(cloud, code);
      await().until(() -> Files.exists(kept));
    }

    assertThat(archives()).allMatch(file -> file.toString().endsWith(".jsa"));
  }

  @Test
  void the_archives_that_were_used_last_are_kept() throws IOException {
    Files.createDirectories(kept);
    for (int age = 1; age <= 6; age++) {
      Path old = Files.createFile(kept.resolve("of-day-" + age + ".jsa"));
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(86_400 * age)));
    }

    try (TestCloud cloud = cloud("first")) {
      classesLoadedBy(cloud, code);

      await().until(() -> archives().size() == 4);
    }
    assertThat(archives())
        .contains(kept.resolve("of-day-3.jsa"))
        .doesNotContain(kept.resolve("of-day-4.jsa"));
  }

  private TestCloud cloud(String name) {
    return new TestCloud(temp.resolve(name), Optional.of(kept));
  }

  private String classesLoadedBy(TestCloud cloud, Path code) {
    ObjectNode function = TestCloud.function("probe", QueueProbe.class);
    function
        .putObject("Environment")
        .putObject("Variables")
        .put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);
    cloud.deploy("AWS::Lambda::Function", function, code);
    assertThat(cloud.invoke("probe", NO_MESSAGES).succeeded()).isTrue();
    try {
      return Files.readString(loaded);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void awaitArchive() {
    await().until(() -> archives().stream().anyMatch(file -> file.toString().endsWith(".jsa")));
  }

  private List<Path> archives() {
    try (Stream<Path> files = Files.list(kept)) {
      return files.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
