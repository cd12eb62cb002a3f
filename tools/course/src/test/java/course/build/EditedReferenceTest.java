package course.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes into the reference instead of the workspace is told before anything is built. */
class EditedReferenceTest {
  private static final String BASKET = "modules/02-basket/src/main/java/shop/basket/Basket.java";

  @TempDir Path root;

  @BeforeEach
  void build() throws IOException {
    write("tools/course/target/build.stamp", 100);
    write("work/.course/base/x", 100);
    write(BASKET, 50);
  }

  @Test
  void nothing_is_said_as_long_as_the_reference_is_what_was_built() throws IOException {
    assertThat(new EditedReference(root).warningFor("check")).isEmpty();
  }

  @Test
  void a_learners_command_names_the_file_and_where_to_write_instead() throws IOException {
    write(BASKET, 200);

    assertThat(new EditedReference(root).warningFor("check"))
        .hasValueSatisfying(
            words -> assertThat(words).contains("work/" + BASKET, "git checkout " + BASKET));
    assertThat(new EditedReference(root).warningFor("up")).isEmpty();
  }

  @Test
  void whoever_has_no_workspace_means_to_change_the_reference() throws IOException {
    write(BASKET, 200);
    Files.delete(root.resolve("work/.course/base/x"));
    Files.delete(root.resolve("work/.course/base"));
    Files.delete(root.resolve("work/.course"));

    assertThat(new EditedReference(root).warningFor("check")).isEmpty();
  }

  private void write(String path, long second) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }
}
