package localcloud.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import localcloud.engine.Calls;
import localcloud.gateway.AwsException;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the files when the answer comes is what a killed process leaves to the next. */
class KilledBusTest {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:f";
  private static final FakeService WORKING =
      new FakeService("lambda", call -> new Reply(202, Map.of(), new byte[0]));
  private static final FakeService BROKEN =
      new FakeService(
          "lambda", call -> Reply.error(new AwsException(500, "ServiceException", "broken")));

  @TempDir Path dir;
  @TempDir Path copy;

  @Test
  void an_event_that_was_acknowledged_is_delivered_after_a_kill_and_archived() {
    try (Bus killed = new Bus(BROKEN, dir)) {
      killed.deploy();
      killed.put(1);
      killed.put(2);
      copyFiles();
    }
    FakeService target = new FakeService("lambda", call -> new Reply(202, Map.of(), new byte[0]));
    try (Bus next = new Bus(target, copy)) {
      next.deploy();
      assertThat(target.calls()).as("calls before everything is deployed again").isEmpty();
      next.bridge().resume();

      await().until(() -> numbers(target).equals(List.of(1, 2)));
      assertThat(next.archived()).isEqualTo(2);
    }
  }

  @Test
  void what_an_earlier_version_has_left_is_delivered() throws IOException {
    Files.writeString(
        dir.resolve("under-way.json"),
        """
        [{"rule": "arn:aws:events:us-east-1:000000000000:rule/library/lent", "target": "t",
          "ingested": "NOW", "trace": null,
          "event": {"id": "e", "source": "s", "detail": {"number": 7}}}]
        """
            .replace("NOW", Instant.now().toString()));
    FakeService target = new FakeService("lambda", call -> new Reply(202, Map.of(), new byte[0]));
    try (Bus next = new Bus(target, dir)) {
      next.deploy();
      next.bridge().resume();

      await().until(() -> numbers(target).equals(List.of(7)));
      assertThat(dir.resolve("under-way.json")).doesNotExist();
    }
  }

  @Test
  void a_replay_that_a_kill_has_stopped_starts_again() throws IOException {
    try (Bus killed = new Bus(WORKING, dir)) {
      killed.deploy();
      killed.put(1);
      killed.put(2);
      killed.replay();
      Path journal = dir.resolve("replays.journal");
      String begun = Files.readAllLines(journal).getFirst();
      await().until(() -> Files.readAllLines(journal).size() == 2);
      copyFiles();
      Files.writeString(copy.resolve("replays.journal"), begun + "\n");
    }
    FakeService target = new FakeService("lambda", call -> new Reply(202, Map.of(), new byte[0]));
    try (Bus next = new Bus(target, copy)) {
      next.deploy();
      next.bridge().resume();

      await().until(() -> numbers(target).equals(List.of(1, 2)));
      await()
          .until(
              () ->
                  next.calls()
                      .ok("DescribeReplay", "{'ReplayName': 'again'}")
                      .path("State")
                      .asText()
                      .equals("COMPLETED"));
    }
  }

  private static List<Integer> numbers(FakeService target) {
    return target.calls().stream()
        .map(call -> call.input().at("/detail/number").asInt())
        .sorted()
        .toList();
  }

  private void copyFiles() {
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A bus with an archive and a rule for everything. */
  record Bus(Gateway gateway, EventBridge bridge) implements AutoCloseable {
    Bus(FakeService target, Path dir) {
      this(target, dir, new MovableClock());
    }

    Bus(FakeService target, Path dir, MovableClock clock) {
      this(new Gateway(), target, dir, clock);
    }

    private Bus(Gateway gateway, FakeService target, Path dir, MovableClock clock) {
      this(gateway, new EventBridge(gateway, clock, dir, (metric, bus, rule) -> {}));
      gateway.open(target);
      gateway.open(bridge.service());
    }

    Calls calls() {
      return new Calls(gateway, "events");
    }

    void deploy() {
      calls().ok("CreateEventBus", "{'Name': 'library'}");
      calls()
          .ok(
              "CreateArchive",
              "{'ArchiveName': 'all', 'EventSourceArn':"
                  + " 'arn:aws:events:us-east-1:000000000000:event-bus/library'}");
      declareRule();
    }

    void declareRule() {
      calls()
          .ok(
              "PutRule",
              "{'Name': 'lent', 'EventBusName': 'library', 'EventPattern':"
                  + " '{\\\"source\\\": [\\\"s\\\"]}'}");
      calls()
          .ok(
              "PutTargets",
              "{'Rule': 'lent', 'EventBusName': 'library', 'Targets': [{'Id': 't', 'Arn': '"
                  + FUNCTION
                  + "'}]}");
    }

    void put(int number) {
      calls()
          .ok(
              "PutEvents",
              String.format(
                  Locale.ROOT,
                  "{'Entries': [{'Source': 's', 'DetailType': 'd', 'EventBusName': 'library',"
                      + " 'Detail': '{\\\"number\\\": %d}'}]}",
                  number));
    }

    void replay() {
      calls()
          .ok(
              "StartReplay",
              "{'ReplayName': 'again', 'EventStartTime': 0, 'EventEndTime': 4000000000,"
                  + " 'EventSourceArn': 'arn:aws:events:us-east-1:000000000000:archive/all',"
                  + " 'Destination': {'Arn':"
                  + " 'arn:aws:events:us-east-1:000000000000:event-bus/library'}}");
    }

    int archived() {
      return calls().ok("DescribeArchive", "{'ArchiveName': 'all'}").path("EventCount").asInt();
    }

    @Override
    public void close() {
      bridge.close();
    }
  }
}
