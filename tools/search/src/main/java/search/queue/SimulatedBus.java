package search.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import search.access.NeededCall;
import search.aws.AwsEndpoint;
import search.fault.FaultPlan;
import search.lambda.SimulatedInvocation;
import search.story.StoryLines;
import search.time.Simulation;
import search.watch.Metric;
import search.watch.MetricData;

/**
 * An event bus with rules to queues. It accepts or refuses each entry of a call on its own
 * (EventBridge API Reference, "PutEvents"), and delivers at least once.
 */
public final class SimulatedBus implements AwsEndpoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ENTRIES = 10;
  private static final long FIRST_PAUSE = 1000;
  private static final long LONGEST_PAUSE = 600_000;
  private static final String DELIVERY = "the way from the bus to its queues";
  private static final List<Duration> DELAYS =
      List.of(Duration.ofMillis(30), Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** A rule with its target, as its template declares them. */
  public record Target(
      RuleSpec spec, EventRule rule, SimulatedQueue queue, @Nullable SimulatedQueue deadLetters) {}

  private final List<Target> targets;
  private final Simulation time;
  private final FaultPlan faults;
  private final StoryLines story;
  private final MetricData metrics;
  private final Map<String, Integer> events = new HashMap<>();
  private final Map<String, Map<String, Long>> accepted = new HashMap<>();

  public SimulatedBus(
      List<Target> targets,
      Simulation time,
      FaultPlan faults,
      StoryLines story,
      MetricData metrics) {
    this.targets = targets;
    this.time = time;
    this.faults = faults;
    this.story = story;
    this.metrics = metrics;
  }

  @Override
  public String about(JsonNode request) {
    return "the bus";
  }

  /** A call is about many; each entry is decided about on its own. */
  @Override
  public String cause(JsonNode request) {
    return "";
  }

  @Override
  public Set<NeededCall> needs(String operation, JsonNode request) {
    return request.path("Entries").findValuesAsText("EventBusName").stream()
        .map(bus -> new NeededCall("events:" + operation, "event-bus/" + bus))
        .collect(Collectors.toSet());
  }

  @Override
  public void sent(String operation, JsonNode request) {
    // Nobody asks.
  }

  @Override
  public Set<String> arrives(String operation, JsonNode request) {
    return Set.of();
  }

  @Override
  public ObjectNode happens(String call, String operation, JsonNode request, Set<String> held) {
    if (!operation.equals("PutEvents")) {
      throw new IllegalArgumentException(
          "The search does not know EventBridge's operation " + operation + " yet");
    }
    var entries = request.path("Entries");
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw search.table.AwsRefusal.of(400, "ValidationException", "1 to 10 entries");
    }
    var answer = JsonNodeFactory.instance.objectNode();
    int failed = 0;
    for (var entry : entries) {
      failed += accept(entry, answer.withArray("/Entries").addObject());
    }
    return answer.put("FailedEntryCount", failed);
  }

  /** When each order's event of a type was first taken, by the order's id. */
  public Map<String, Long> accepted(String detailType) {
    return accepted.computeIfAbsent(detailType, type -> new HashMap<>());
  }

  /** How often an event was sent, by what it is about. */
  public Map<String, Integer> sent() {
    return events;
  }

  private int accept(JsonNode entry, ObjectNode result) {
    var detail = parsed(entry.path("Detail").asText());
    String name = nameOf(entry, detail);
    boolean never = faults.neverTakes("The bus", detail.path("correlationId").asText("something"));
    if (never || faults.chosen(name + " is refused", "refused entries", 2) > 0) {
      story.tell("The bus refuses " + name);
      result.put("ErrorCode", "InternalFailure").put("ErrorMessage", "Decided so");
      return 1;
    }
    String id =
        java.util
            .UUID
            .nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();
    result.put("EventId", id);
    accepted(entry.path("DetailType").asText())
        .putIfAbsent(detail.path("orderId").asText(), time.millis());
    deliver(name, entry.path("EventBusName").asText(), envelope(id, entry, detail));
    return 0;
  }

  /** Named after the request that caused it; a repetition has a number. */
  private String nameOf(JsonNode entry, JsonNode detail) {
    String what = entry.path("DetailType").asText().startsWith("Checkout") ? "checkout" : "order";
    String name = "the " + what + " of " + detail.path("correlationId").asText("something");
    int count = events.merge(name, 1, Integer::sum);
    return name + (count == 1 ? "" : ", sent for the " + count + ". time");
  }

  private void deliver(String name, String bus, ObjectNode event) {
    int late = faults.chosen(name + " is delivered late", "late events", DELAYS.size());
    if (late > 0) {
      story.tell("The bus delivers " + name + " after " + DELAYS.get(late).toSeconds() + " s");
    }
    for (var target : targets) {
      if (target.spec().isOf(bus) && target.rule().matches(event)) {
        time.after(
            DELAYS.get(late), () -> attempt(target, name, event.toString(), 0, time.millis()));
      }
    }
  }

  /**
   * What the queue refuses is tried again, with growing pauses, until its age or the number of
   * tries is too much (EventBridge User Guide, "How EventBridge retries delivering events").
   */
  private void attempt(Target target, String name, String event, int retries, long since) {
    var spec = target.spec();
    if (!spec.mayDeliver()) {
      giveUp(target, name, event);
      return;
    }
    if (!faults.isDown(DELIVERY)) {
      target.queue().send(name, event);
      return;
    }
    long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(retries, 20));
    if (retries < spec.retries() && time.millis() + pause - since <= spec.longest().toMillis()) {
      time.after(Duration.ofMillis(pause), () -> attempt(target, name, event, retries + 1, since));
      return;
    }
    giveUp(target, name, event);
  }

  /** What may not be sent is given up at once (EventBridge User Guide, as above). */
  private void giveUp(Target target, String name, String event) {
    story.tell("The bus gives up " + name);
    count("FailedInvocations", target);
    if (target.deadLetters() != null && target.spec().mayGiveUp()) {
      target.deadLetters().put(name, event);
    } else if (target.deadLetters() != null) {
      count("InvocationsFailedToBeSentToDlq", target);
    }
  }

  private void count(String metric, Target target) {
    metrics.count(new Metric("AWS/Events", metric, target.spec().about()), time.millis(), 1);
  }

  private ObjectNode envelope(String id, JsonNode entry, JsonNode detail) {
    var event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0").put("id", id);
    event.put("detail-type", entry.path("DetailType").asText());
    event.put("source", entry.path("Source").asText());
    event.put("account", "000000000000").put("time", time.instant().toString());
    event.put("region", SimulatedInvocation.REGION).putArray("resources");
    event.set("detail", detail);
    return event;
  }

  private static JsonNode parsed(String detail) {
    try {
      return JSON.readTree(detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
