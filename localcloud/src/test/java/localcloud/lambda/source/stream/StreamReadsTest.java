package localcloud.lambda.source.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;
import localcloud.lambda.QueueProbe;
import localcloud.lambda.TestCloud;
import localcloud.lambda.source.FakeFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a stream takes time from what happens meanwhile, on a laptop's few cores. */
class StreamReadsTest {
  private static final int WRITES = 20;

  /** Besides those after a pause of half a second without a write. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final FakeStream stream = new FakeStream();

  @Test
  void a_stream_is_read_once_for_each_write_to_its_own_table(@TempDir Path temp) {
    try (TestCloud cloud = new TestCloud(temp)) {
      cloud.deploy("AWS::Lambda::Function", TestCloud.function("relay", QueueProbe.class));
      cloud.gateway.open(stream);
      cloud.gateway.open(new Tables());
      cloud.gateway.open(new FakeFunction(event -> ""));
      String mapping = deployMapping(cloud);
      put(cloud, "loans");
      await().until(() -> "1".equals(cloud.positions.find(mapping, "s1")));

      int before = stream.reads.get();
      long begun = System.nanoTime();
      for (int write = 2; write <= WRITES + 1; write++) {
        put(cloud, "books");
        put(cloud, "loans");
        String position = "" + write;
        await().until(() -> position.equals(cloud.positions.find(mapping, "s1")));
      }
      int pauses = (int) Duration.ofNanos(System.nanoTime() - begun).dividedBy(PAUSE);

      assertThat(stream.reads.get() - before).isLessThanOrEqualTo(WRITES + pauses + 2);
    }
  }

  private static String deployMapping(TestCloud cloud) {
    return cloud
        .deploy(
            "AWS::Lambda::EventSourceMapping",
            Json.object()
                .put("FunctionName", "relay")
                .put("EventSourceArn", FakeStream.ARN)
                .put("BatchSize", 10)
                .put("StartingPosition", "TRIM_HORIZON"))
        .physicalId();
  }

  private static void put(TestCloud cloud, String table) {
    cloud.gateway.call(
        Call.json("dynamodb", "PutItem", Caller.ROOT, Json.object().put("TableName", table)));
  }

  private final class Tables implements Service {
    @Override
    public String name() {
      return "dynamodb";
    }

    @Override
    public Set<String> operations() {
      return Set.of("PutItem");
    }

    @Override
    public Reply answer(Call call) {
      if (call.input().path("TableName").asText().equals("loans")) {
        stream.add("INSERT", "loan");
      }
      return Reply.json(200, Json.object());
    }
  }
}
