package localcloud;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempDirectoryTest {

  @Test
  void other_programs_files_may_come_and_go_meanwhile(@TempDir Path shared) throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    Thread other = Thread.ofPlatform().start(() -> comeAndGo(shared, enough));
    try {
      assertThatCode(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  TempDirectory.sweep(shared);
                }
              })
          .doesNotThrowAnyException();
    } finally {
      enough.set(true);
      other.join();
    }
  }

  private static void comeAndGo(Path shared, AtomicBoolean enough) {
    try {
      while (!enough.get()) {
        for (int i = 0; i < 20; i++) {
          Files.createFile(shared.resolve("other-" + i));
        }
        for (int i = 0; i < 20; i++) {
          Files.delete(shared.resolve("other-" + i));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
