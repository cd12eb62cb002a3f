package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path cdkOut;
  @TempDir Path temp;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
  void a_cloud_that_is_told_to_stop_leaves_no_process_and_no_file() throws Exception {
    SmallStack.write(cdkOut, 30);
    Process cloud = start("--cdk-out", cdkOut.toString());
    try (BufferedReader out = cloud.inputReader()) {
      List<String> told = out.lines().takeWhile(line -> !line.equals("Ready.")).toList();
      List<ProcessHandle> children = cloud.descendants().toList();
      assertThat(told).anyMatch(line -> line.startsWith("Library.QueueUrl = http://127.0.0.1:"));
      assertThat(children).isNotEmpty();

      cloud.destroy();

      assertThat(cloud.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(children).noneMatch(ProcessHandle::isAlive);
      try (var left = Files.list(temp)) {
        assertThat(left.filter(file -> file.getFileName().toString().startsWith("localcloud-")))
            .isEmpty();
      }
    } finally {
      cloud.destroyForcibly();
    }
  }

  @Test
  void a_faulty_assembly_is_reported_and_ends_the_process() throws Exception {
    Process cloud = start("--cdk-out", temp.toString());
    try (BufferedReader out = cloud.inputReader()) {
      assertThat(out.lines().toList()).anyMatch(line -> line.contains("manifest.json"));
      assertThat(cloud.waitFor()).isEqualTo(1);
    } finally {
      cloud.destroyForcibly();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = CloudCommand.of(List.of("-Djava.io.tmpdir=" + temp), arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
