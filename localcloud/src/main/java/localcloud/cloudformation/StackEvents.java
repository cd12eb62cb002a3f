package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import localcloud.gateway.Json;
import localcloud.template.StackId;

/** What happened to a stack and its resources (API Reference, "StackEvent"), newest first. */
final class StackEvents {
  private final Deque<ObjectNode> events = new ConcurrentLinkedDeque<>();
  private final String stack;
  private final Clock clock;
  private Instant last = Instant.EPOCH;

  StackEvents(String stack, Clock clock) {
    this.stack = stack;
    this.clock = clock;
  }

  void ofStack(StackStatus status, String reason) {
    add(stack, StackId.of(stack), "AWS::CloudFormation::Stack", status.name(), reason);
  }

  void add(String logicalId, String physicalId, String type, String status, String reason) {
    ObjectNode event =
        Json.object()
            .put("EventId", UUID.randomUUID().toString())
            .put("StackId", StackId.of(stack))
            .put("StackName", stack)
            .put("LogicalResourceId", logicalId)
            .put("PhysicalResourceId", physicalId)
            .put("ResourceType", type)
            .put("Timestamp", Moments.text(next()))
            .put("ResourceStatus", status);
    if (!reason.isEmpty()) {
      event.put("ResourceStatusReason", reason);
    }
    events.addFirst(event);
  }

  /** Readers sort events by time, so no two may have the same. */
  private synchronized Instant next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    last = now.isAfter(last) ? now : last.plusMillis(1);
    return last;
  }

  JsonNode describe() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("StackEvents");
    events.forEach(list::add);
    return answer;
  }
}
