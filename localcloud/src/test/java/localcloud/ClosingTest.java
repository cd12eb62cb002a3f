package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private final List<String> closed = new ArrayList<>();
  private final Closing closing = new Closing();

  @Test
  void what_was_opened_last_is_closed_first_and_once_even_when_one_fails() {
    closing.add(() -> closed.add("first"));
    closing.add(
        () -> {
          throw new IllegalStateException("stuck");
        });
    closing.add(() -> closed.add("last"));

    closing.close();
    closing.close();

    assertThat(closed).containsExactly("last", "first");
  }

  @Test
  void what_is_opened_while_the_process_ends_is_closed_at_once() {
    closing.close();

    assertThatThrownBy(() -> closing.add(() -> closed.add("late")))
        .isInstanceOf(LocalCloudException.class);
    assertThat(closed).containsExactly("late");
  }

  @Test
  void the_next_cloud_removes_a_killed_ones_temporary_files() throws IOException {
    Path killed = Files.createTempDirectory("localcloud-999999999-");
    Files.writeString(killed.resolve("worker"), "x");

    TempDirectory next = TempDirectory.create();
    next.close();

    assertThat(killed).doesNotExist();
    assertThat(next.path()).doesNotExist();
  }
}
