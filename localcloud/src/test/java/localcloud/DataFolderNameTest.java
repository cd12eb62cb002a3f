package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import localcloud.report.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engines can keep their files in a folder with any name. */
class DataFolderNameTest {

  @Test
  void what_was_kept_in_it_is_there_after_a_restart(@TempDir Path temp) throws IOException {
    Path folder = Files.createDirectory(temp.resolve("Kürs mit Leer & (1)'s"));
    Path assembly = SmallStack.write(folder, 30);
    Options options = Options.forTests().withData(folder.resolve("data"));
    int created;
    try (LocalCloud first = LocalCloud.start(options)) {
      created = first.deploy(assembly).count(Change.CREATED);
    }

    try (LocalCloud second = LocalCloud.start(options)) {
      assertThat(second.deploy(assembly).count(Change.UNCHANGED)).isEqualTo(created).isPositive();
    }
    assertThat(folder.resolve("data"))
        .isDirectoryContaining("glob:**dynamodb*")
        .isDirectoryContaining("glob:**sqs*");
  }
}
