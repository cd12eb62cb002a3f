package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function runs, whatever the names of the folders with its code and the cloud's files. */
class FolderNamesTest {
  private Path folder;
  private TestCloud cloud;

  @BeforeEach
  void start(@TempDir Path temp) throws IOException {
    folder = Files.createDirectory(temp.resolve("Kürs mit Leer & (1)'s"));
    cloud = new TestCloud(folder.resolve("cloud"));
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void code_in_a_directory_runs() throws IOException {
    String name = Probe.class.getName().replace('.', '/') + ".class";
    Path code = folder.resolve("code");
    Files.createDirectories(code.resolve(name).getParent());
    Files.copy(TestCloud.home(Probe.class).resolve(name), code.resolve(name));

    assertThatItRuns(code);
  }

  @Test
  void code_in_a_zip_runs() throws IOException {
    assertThatItRuns(TestCode.zip(folder.resolve("functions.zip"), Probe.class));
  }

  private void assertThatItRuns(Path code) {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class), code);

    assertThat(cloud.invoke("probe", "{}").json().path("calls").asInt()).isOne();
  }
}
