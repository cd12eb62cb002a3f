package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import localcloud.disk.OpenWork;
import localcloud.engine.Calls;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
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

  @Test
  void an_event_that_has_become_too_old_does_not_reach_the_function(@TempDir Path temp)
      throws IOException {
    Path work = leave(temp);
    try (TestCloud next = cloud(temp.resolve("next"), work)) {
      next.clock.advance(Duration.ofHours(7));
      next.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
      next.lambda.resume();

      await().until(() -> Files.readString(work).contains("\"end\""));
      assertThat(next.metrics).isEmpty();
    }
  }

  @Test
  void an_event_whose_function_never_returns_is_dropped_when_it_is_too_old(@TempDir Path temp)
      throws IOException {
    Path work = leave(temp);
    try (TestCloud next = cloud(temp.resolve("next"), work)) {
      next.clock.advance(Duration.ofHours(7));
      next.lambda.resume();
    }
    assertThat(new OpenWork(work).take(any -> true)).isEmpty();
  }

  @Test
  void a_function_that_was_deleted_leaves_nothing_to_another_of_its_name(@TempDir Path temp)
      throws IOException {
    Path work = leave(temp);
    try (TestCloud next = cloud(temp.resolve("next"), work)) {
      var probe = next.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
      next.type("AWS::Lambda::Function")
          .delete(Calls.declared("F", "AWS::Lambda::Function", "{}"), probe);
    }
    assertThat(new OpenWork(work).take(any -> true)).isEmpty();
  }

  /** The journal of a cloud that was killed with one event for the function. */
  private static Path leave(Path temp) throws IOException {
    Path work = temp.resolve("invocations");
    new OpenWork(work)
        .begin(
            Json.object()
                .put("requestId", "r")
                .put("function", "probe")
                .put("payload", "e30=")
                .put("accepted", Instant.now().toString()));
    return work;
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
