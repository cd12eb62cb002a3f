package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import localcloud.gateway.Call;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/**
 * Keeps everything that is written anywhere: items, events (which the archive keeps) and messages.
 * A request to a function does not count as writing.
 */
final class CallRecorder implements Checkpoint {
  private static final Set<String> WRITES =
      Set.of(
          "PutItem",
          "UpdateItem",
          "BatchWriteItem",
          "TransactWriteItems",
          "PutEvents",
          "SendMessage",
          "SendMessageBatch");

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private volatile boolean on;

  void start() {
    on = true;
  }

  Stream<JsonNode> bodies() {
    return calls.stream().map(Call::input);
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    if (on && WRITES.contains(call.operation())) {
      calls.add(call);
    }
    return onwards.apply(call);
  }
}
