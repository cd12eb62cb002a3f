package localcloud.lambda.source;

import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/** Notices writes to tables and has their streams read at once. */
record StreamWrites(EventSourceMappings mappings) implements Checkpoint {

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Reply reply = onwards.apply(call);
    mappings.wakeStreams(WrittenTables.of(call));
    return reply;
  }
}
