package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleWorkersTest {

  @Test
  void after_an_idle_hour_an_invocation_is_a_cold_start(@TempDir Path temp) {
    try (TestCloud cloud = new TestCloud(temp)) {
      cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
      cloud.invoke("probe", "{}");
      cloud.invoke("probe", "{}");
      assertThat(starts(cloud)).isOne();

      cloud.clock.advance(Duration.ofHours(1));
      await().until(() -> Files.notExists(temp.resolve("workers/w1")));

      assertThat(cloud.invoke("probe", "{}").succeeded()).isTrue();
      assertThat(starts(cloud)).isEqualTo(2);
    }
  }

  private static long starts(TestCloud cloud) {
    return cloud.log.stream().filter(line -> line.startsWith("INIT_START")).count();
  }
}
