package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import localcloud.disk.OpenWork;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledInvocationsTest {

  /** What is in the file when the answer comes is what a killed process leaves. */
  @Test
  void an_event_that_was_accepted_reaches_the_function_after_a_kill(@TempDir Path temp)
      throws IOException {
    Path copy = temp.resolve("copy");
    try (TestCloud killed = cloud(temp.resolve("killed"), temp.resolve("invocations"))) {
      killed.deploy(
          "AWS::Lambda::Function",
          TestCloud.function("probe", Probe.class).put("ReservedConcurrentExecutions", 0));
      assertThat(killed.gateway.call(event("{\"do\":\"say\",\"say\":\"Grüße\"}")).status())
          .isEqualTo(202);
      Files.copy(temp.resolve("invocations"), copy);
    }
    try (TestCloud next = cloud(temp.resolve("next"), copy)) {
      next.lambda.resume();
      next.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
      assertThat(next.metrics).as("before everything is deployed again").isEmpty();
      next.lambda.resume();

      await().until(() -> next.log.stream().anyMatch(line -> line.contains("Grüße")));
      await().until(() -> Files.readString(copy).contains("\"end\""));
    }
  }

  private static TestCloud cloud(Path temp, Path work) throws IOException {
    return new TestCloud(Files.createDirectory(temp), Optional.empty(), new OpenWork(work));
  }

  private static Call event(String payload) {
    return new Call(
        "lambda",
        "Invoke",
        Caller.ROOT,
        "POST",
        "/2015-03-31/functions/probe/invocations",
        Map.of("x-amz-invocation-type", "Event"),
        payload.getBytes(StandardCharsets.UTF_8));
  }
}
