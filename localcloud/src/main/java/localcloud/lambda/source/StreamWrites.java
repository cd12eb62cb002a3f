package localcloud.lambda.source;

import java.util.Set;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/** Notices writes to tables and has their streams read at once. */
record StreamWrites(EventSourceMappings mappings) implements Checkpoint {
  private static final Set<String> WRITES =
      Set.of(
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "BatchWriteItem",
          "TransactWriteItems",
          "ExecuteStatement",
          "BatchExecuteStatement",
          "ExecuteTransaction");

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Reply reply = onwards.apply(call);
    if (call.service().equals("dynamodb") && WRITES.contains(call.operation())) {
      mappings.wakeStreams();
    }
    return reply;
  }
}
