package course.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedClassesTest {
  @TempDir Path root;

  private PreparedClasses classes = new PreparedClasses(Path.of(""), "");

  @BeforeEach
  void prepare() throws IOException {
    classes = new PreparedClasses(root, "/jdk");
    Path lib = Files.createDirectories(classes.target().resolve("lib"));
    Files.writeString(classes.target().resolve("course.jar"), "course");
    Files.writeString(lib.resolve("a.jar"), "a");
    byte[] made = new byte[5_000];
    new Random(1).nextBytes(made);
    classes.replace(Files.write(root.resolve("made"), made));
  }

  @Test
  void what_was_just_made_is_current() throws IOException {
    assertThat(classes.isCurrent()).isTrue();
    assertThat(Files.readAllLines(classes.label()).getFirst()).isEqualTo("/jdk|" + root);
  }

  @Test
  void those_of_another_jdk_or_another_clone_are_not() throws IOException {
    assertThat(new PreparedClasses(root, "/other").isCurrent()).isFalse();

    Path moved = Files.move(root, root.resolveSibling("moved"));

    assertThat(new PreparedClasses(moved, "/jdk").isCurrent()).isFalse();
    Files.move(moved, root);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void any_damage_is_noticed_whatever_the_dates_say(long seed) throws IOException {
    Random random = new Random(seed);
    Path file = random.nextBoolean() ? classes.file() : classes.label();
    FileTime before = Files.getLastModifiedTime(file);
    byte[] bytes = Files.readAllBytes(file);
    int at = random.nextInt(bytes.length - 1);
    if (random.nextBoolean()) {
      bytes[at] ^= (byte) (1 << random.nextInt(7));
      Files.write(file, bytes);
    } else {
      Files.write(file, Arrays.copyOf(bytes, at));
    }
    Files.setLastModifiedTime(file, before);

    assertThat(classes.isCurrent()).as("seed %d: %s at %d", seed, file, at).isFalse();
  }

  @Test
  void a_jar_that_changed_came_or_went_makes_them_old() throws IOException {
    Path jar = classes.target().resolve("lib/a.jar");
    FileTime before = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    assertThat(classes.isCurrent()).isFalse();

    Files.setLastModifiedTime(jar, before);
    Path other = Files.writeString(jar.resolveSibling("b.jar"), "b");
    assertThat(classes.isCurrent()).isFalse();

    Files.delete(other);
    assertThat(classes.isCurrent()).isTrue();
    Files.delete(jar);
    assertThat(classes.isCurrent()).isFalse();
  }
}
