package course.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  private static final Run STARTING = Run.starting(4566);
  private static final Run READY =
      STARTING.ready(
          Map.of("product", "http://127.0.0.1:4566/p/"),
          Map.of("product", "Table-1"),
          Map.of("OrderQueue", "http://127.0.0.1:4566/000000000000/OrderQueue"),
          List.of("shop-dev-product-api"));

  @TempDir Path root;

  @Test
  void what_is_written_is_read() {
    file().write(READY);
    assertThat(file().read()).contains(READY);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
  void its_folder_is_readable_by_its_owner_only() throws IOException {
    file().write(READY);

    Path folder = root.resolve(".localcloud");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void a_shop_that_starts_is_not_ready() {
    file().write(STARTING);
    assertThat(file().read()).contains(STARTING);
    assertThatThrownBy(file()::readReady).isInstanceOf(Failure.class);
  }

  @Test
  void a_crashed_shop_does_not_run() {
    file().write(of(READY, Long.MAX_VALUE, READY.processStart()));
    assertThat(file().read()).isEmpty();
  }

  @Test
  void a_later_process_with_the_same_number_is_another_one() {
    file().write(of(READY, READY.pid(), "2001-01-01T00:00:00Z"));
    assertThat(file().read()).isEmpty();
  }

  @Test
  void half_a_file_does_not_count() throws IOException {
    file().write(READY);
    Files.writeString(root.resolve(".localcloud/run.json"), "{\"pid\": 1");
    assertThat(file().read()).isEmpty();
  }

  @Test
  void without_a_file_nothing_runs() {
    file().delete();
    assertThat(file().read()).isEmpty();
  }

  private RunFile file() {
    return new RunFile(root);
  }

  private static Run of(Run run, long pid, String processStart) {
    return new Run(
        pid,
        processStart,
        run.startedAt(),
        run.ready(),
        run.endpoint(),
        run.apis(),
        run.tables(),
        run.queues(),
        run.functions(),
        run.work());
  }
}
