package course.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive that is of no use costs time, and nothing else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is another one there")
class DamagedClassesIT {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));
  private static final String JDK = System.getProperty("java.home");

  @TempDir static Path root;
  private static byte[] whole = {};
  private static PreparedClasses classes = new PreparedClasses(Path.of(""), "");

  /** A clone that can answer one command, and whose archive is made from that. */
  @BeforeAll
  static void prepare() throws Exception {
    classes = new PreparedClasses(root.toRealPath(), JDK);
    Path target = Files.createDirectories(classes.target());
    Path built = REPOSITORY.resolve("tools/course/target");
    Files.copy(REPOSITORY.resolve("course"), root.resolve("course"));
    Files.copy(built.resolve("course.jar"), target.resolve("course.jar"));
    Files.createSymbolicLink(target.resolve("lib"), built.resolve("lib"));
    Path list = root.resolve("list");
    Path made = root.resolve("made.jsa");
    assertThat(java("-XX:DumpLoadedClassList=" + list, "-jar", jar(), "--version").code()).isZero();
    assertThat(
            java(
                    "-Xlog:disable",
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + list,
                    "-XX:SharedArchiveFile=" + made,
                    "-cp",
                    jar())
                .code())
        .isZero();
    whole = Files.readAllBytes(made);
    classes.replace(made);
  }

  @Test
  void a_whole_archive_is_used() throws Exception {
    put(whole);

    assertThat(java(strictly()).code()).isZero();
    assertThat(version()).isEqualTo(answer());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_damaged_one_is_not_and_nobody_hears_of_it(long seed) throws Exception {
    Random random = new Random(seed);
    int at = random.nextInt(seed < 3 ? 4_000 : whole.length);
    byte[] bytes = random.nextBoolean() ? Arrays.copyOf(whole, at) : whole.clone();
    if (bytes.length == whole.length) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    put(bytes);

    assertThat(version()).as("seed %d at %d", seed, at).isEqualTo(answer());
  }

  @Test
  void one_that_was_written_to_after_its_label_is_not_even_opened() throws Exception {
    put(new byte[] {1, 2, 3});
    Files.setLastModifiedTime(classes.file(), FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(version()).isEqualTo(answer());
  }

  private static void put(byte[] archive) throws IOException {
    Files.write(classes.file(), archive);
    Files.setLastModifiedTime(
        classes.label(), FileTime.from(Files.getLastModifiedTime(classes.file()).toInstant()));
  }

  /** The launcher's own options, but without an archive that fits the JVM ends. */
  private static String[] strictly() {
    List<String> options = new ArrayList<>(List.of("-Xshare:on", "-XX:+VerifySharedSpaces"));
    options.add("-XX:SharedArchiveFile=" + classes.file());
    options.addAll(List.of("-jar", jar(), "--version"));
    return options.toArray(String[]::new);
  }

  private static String jar() {
    return classes.target().resolve("course.jar").toString();
  }

  private static Answer answer() throws IOException {
    String pom = Files.readString(REPOSITORY.resolve("pom.xml"));
    return new Answer(0, pom.split("<revision>|</revision>", 3)[1]);
  }

  private static Answer version() throws Exception {
    ProcessBuilder launcher =
        new ProcessBuilder(classes.root().resolve("course").toString(), "--version");
    launcher.environment().put("JAVA_HOME", JDK);
    return answerOf(launcher);
  }

  private static Answer java(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(JDK + "/bin/java"));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of(options));
    return answerOf(new ProcessBuilder(command));
  }

  private static Answer answerOf(ProcessBuilder program) throws Exception {
    Process process = program.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), said.strip());
  }

  private record Answer(int code, String said) {}
}
