package localcloud.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.disk.OpenWork;
import localcloud.engine.Calls;
import localcloud.gateway.AwsException;
import localcloud.gateway.FakeService;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier cloud has left for something that was removed, or that has become too old. */
class LeftBehindTest {
  private static final String OF_RULE = "{'Rule': 'lent', 'EventBusName': 'library'";
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:f";
  private static final String RULE = "AWS::Events::Rule";

  /** Every way to remove a rule's target. */
  private static final Map<String, Consumer<KilledBusTest.Bus>> REMOVALS =
      Map.of(
          "RemoveTargets",
          bus -> bus.calls().ok("RemoveTargets", OF_RULE + ", 'Ids': ['t']}"),
          "DeleteRule",
          bus -> bus.calls().ok("DeleteRule", "{'Name': 'lent', 'EventBusName': 'library'}"),
          "a stack without the rule",
          bus -> type(bus, RULE).delete(rule(), new Deployed("library|lent", Map.of())),
          "a stack whose rule has another target",
          bus -> type(bus, RULE).update(rule(), new Deployed("library|lent", Map.of())));

  @TempDir Path temp;

  private final FakeService broken =
      new FakeService(
          "lambda", call -> Reply.error(new AwsException(500, "ServiceException", "broken")));
  private final FakeService working =
      new FakeService("lambda", call -> new Reply(202, Map.of(), new byte[0]));

  @Test
  void a_target_removed_before_the_kill_is_left_nothing() throws IOException {
    for (String way : REMOVALS.keySet()) {
      Path killed = Files.createTempDirectory(temp, "killed");
      try (var bus = new KilledBusTest.Bus(broken, killed)) {
        bus.deploy();
        bus.put(1);
        assertThat(left(killed)).hasSize(1);
        if (way.equals("DeleteRule")) {
          REMOVALS.get("RemoveTargets").accept(bus);
        }
        REMOVALS.get(way).accept(bus);
        assertThat(left(killed)).as(way).isEmpty();
      }
    }
  }

  @Test
  void a_target_removed_after_the_kill_is_left_nothing() throws IOException {
    for (String way : REMOVALS.keySet()) {
      Path killed = Files.createTempDirectory(temp, "killed");
      try (var bus = new KilledBusTest.Bus(broken, killed)) {
        bus.deploy();
        bus.put(1);
      }
      try (var next = new KilledBusTest.Bus(broken, killed)) {
        next.calls().ok("CreateEventBus", "{'Name': 'library'}");
        // A rule that only the earlier cloud had can be deleted all the same.
        if (!way.equals("DeleteRule")) {
          next.declareRule();
          next.bridge().resume();
        }
        REMOVALS.get(way).accept(next);
      }
      assertThat(left(killed)).as(way).isEmpty();
    }
  }

  @Test
  void an_event_that_has_become_too_old_goes_to_the_dead_letter_queue_untried() {
    leaveOneDelivery();
    MovableClock later = new MovableClock();
    later.advance(Duration.ofHours(25));
    FakeService queues = new FakeService("sqs", call -> Reply.json(200, Json.object()));
    try (var next = new KilledBusTest.Bus(working, temp, later)) {
      next.gateway().open(queues);
      next.calls().ok("CreateEventBus", "{'Name': 'library'}");
      next.declareRule();
      next.calls()
          .ok(
              "PutTargets",
              OF_RULE
                  + ", 'Targets': [{'Id': 't', 'Arn': '"
                  + FUNCTION
                  + "', 'DeadLetterConfig': {'Arn': 'arn:aws:sqs:us-east-1:000000000000:lost'}}]}");
      next.bridge().resume();

      await().until(() -> queues.calls().size() == 1);
      assertThat(
              queues
                  .lastCall()
                  .input()
                  .at("/MessageAttributes/EXHAUSTED_RETRY_CONDITION/StringValue")
                  .asText())
          .isEqualTo("MaximumEventAgeInSeconds");
      assertThat(working.calls()).isEmpty();
    }
  }

  @Test
  void an_event_whose_rule_never_returns_is_dropped_when_it_is_too_old() throws IOException {
    leaveOneDelivery();
    MovableClock clock = new MovableClock();
    clock.advance(Duration.ofHours(23));
    try (var next = new KilledBusTest.Bus(working, temp, clock)) {
      next.bridge().resume();
      assertThat(left(temp)).hasSize(1);
    }
    clock.advance(Duration.ofHours(2));
    try (var next = new KilledBusTest.Bus(working, temp, clock)) {
      next.bridge().resume();
      assertThat(left(temp)).isEmpty();
    }
  }

  private void leaveOneDelivery() {
    try (var bus = new KilledBusTest.Bus(broken, temp)) {
      bus.deploy();
      bus.put(1);
    }
  }

  @Test
  void a_replay_of_a_deleted_archive_does_not_return_with_another_of_its_name() {
    leaveReplay("library");
    try (var next = new KilledBusTest.Bus(working, temp)) {
      type(next, "AWS::Events::Archive")
          .delete(Calls.declared("A", "AWS::Events::Archive", "{}"), new Deployed("all", Map.of()));
    }

    assertThat(replays().take(any -> true)).isEmpty();
  }

  /** As after a change of the archive's bus: the folder must stay usable. */
  @Test
  void a_replay_that_is_no_longer_possible_is_given_up() {
    leaveReplay("other");
    try (var next = new KilledBusTest.Bus(working, temp)) {
      next.deploy();
      next.bridge().resume();
    }

    assertThat(replays().take(any -> true)).isEmpty();
  }

  private void leaveReplay(String bus) {
    replays()
        .begin(
            (ObjectNode)
                Calls.json(
                    "{'ReplayName': 'again', 'EventStartTime': 0, 'EventEndTime': 1,"
                        + " 'EventSourceArn': 'arn:aws:events:us-east-1:000000000000:archive/all',"
                        + " 'Destination': {'Arn':"
                        + " 'arn:aws:events:us-east-1:000000000000:event-bus/"
                        + bus
                        + "'}}"));
  }

  private OpenWork replays() {
    return new OpenWork(temp.resolve("replays.journal"));
  }

  private static ResourceType type(KilledBusTest.Bus bus, String name) {
    return bus.bridge().resourceTypes().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Declared rule() {
    return Calls.declared(
        "R",
        RULE,
        "{'Name': 'lent', 'EventBusName': 'library', 'EventPattern': {'source': ['s']}, 'Targets':"
            + " [{'Id': 'other', 'Arn': '"
            + FUNCTION
            + "'}]}");
  }

  /** What a cloud that starts now would find. */
  private List<OpenWork.Left> left(Path folder) throws IOException {
    Path copy = Files.createTempDirectory(temp, "copy").resolve("journal");
    Files.copy(folder.resolve("under-way.journal"), copy);
    return new OpenWork(copy).take(any -> true);
  }
}
