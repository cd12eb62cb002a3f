package course.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/** Counts what AWS would bill of the calls that pass it, by the units of prices.yaml. */
final class Meter implements Checkpoint {
  private final Map<String, BigDecimal> units = new TreeMap<>();
  private long eventBytes;
  private int ended;
  private boolean running;

  synchronized void start() {
    units.clear();
    eventBytes = 0;
    ended = 0;
    running = true;
  }

  synchronized void stop() {
    running = false;
  }

  private synchronized boolean isRunning() {
    return running;
  }

  synchronized Map<String, BigDecimal> units() {
    return new TreeMap<>(units);
  }

  /** How many batches of messages were processed, and announcements marked as sent. */
  synchronized int ended() {
    return ended;
  }

  synchronized long eventBytes() {
    return eventBytes;
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    return switch (call.service()) {
      case "dynamodb" -> isRunning() ? table(call, onwards) : onwards.apply(call);
      case "lambda", "sqs", "events" -> counted(call, onwards.apply(call));
      default -> onwards.apply(call);
    };
  }

  /** DynamoDB reports what a call costs, if asked to. */
  private Reply table(Call call, Function<Call, Reply> onwards) {
    ObjectNode input = ((ObjectNode) call.input()).put("ReturnConsumedCapacity", "TOTAL");
    Reply reply =
        onwards.apply(
            new Call(
                call.service(),
                call.operation(),
                call.caller(),
                call.method(),
                call.path(),
                call.headers(),
                input.toString().getBytes(StandardCharsets.UTF_8)));
    boolean reads = call.operation().matches("GetItem|Query|Scan|BatchGetItem|TransactGetItems");
    JsonNode consumed = reply.output().path("ConsumedCapacity");
    for (JsonNode one : consumed.isArray() ? consumed : List.of(consumed)) {
      add(reads ? "table-read" : "table-write", one.path("CapacityUnits").decimalValue());
    }
    if (call.operation().equals("UpdateItem")) {
      end();
    }
    return reply;
  }

  private Reply counted(Call call, Reply reply) {
    switch (call.operation()) {
      case "Invoke" -> {
        add("invocation", BigDecimal.ONE);
        if (call.caller().arn().startsWith("apigateway")) {
          add("api-request", BigDecimal.ONE);
        }
      }
      case "PutEvents" -> {
        JsonNode entries = call.input().path("Entries");
        add("event", BigDecimal.valueOf(entries.size()));
        entries.forEach(this::addArchived);
      }
      case "ReceiveMessage" -> {
        if (!reply.output().path("Messages").isEmpty()) {
          add("queue-request", BigDecimal.ONE);
        }
      }
      case "DeleteMessageBatch" -> {
        add("queue-request", BigDecimal.ONE);
        end();
      }
      default -> {
        if (call.service().equals("sqs")) {
          add("queue-request", BigDecimal.ONE);
        }
      }
    }
    return reply;
  }

  private synchronized void end() {
    ended++;
  }

  /** The archive keeps checkouts only. */
  private synchronized void addArchived(JsonNode entry) {
    if (running && entry.path("DetailType").asText().equals("CheckoutBasket")) {
      eventBytes += entry.path("Detail").asText().getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private synchronized void add(String unit, BigDecimal count) {
    if (running) {
      units.merge(unit, count, BigDecimal::add);
    }
  }
}
