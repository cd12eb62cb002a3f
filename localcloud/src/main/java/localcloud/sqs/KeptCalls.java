package localcloud.sqs;

import java.util.Set;
import java.util.function.Supplier;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/** Answers a call only when what it has changed is kept for the next start. */
record KeptCalls(ElasticMq engine) {
  private static final Set<String> OF_QUEUES =
      Set.of("CreateQueue", "DeleteQueue", "SetQueueAttributes", "TagQueue", "UntagQueue");
  private static final Set<String> DELETIONS = Set.of("DeleteMessage", "DeleteMessageBatch");
  private static final Set<String> SENDING = Set.of("SendMessage", "SendMessageBatch");

  /**
   * @throws AwsException InternalFailure if the disk refuses the change
   */
  Reply answer(Call call, Supplier<Reply> work) {
    try (Unkept.Watch watch = engine.unkept().watch()) {
      return answer(call, work, watch);
    }
  }

  private Reply answer(Call call, Supplier<Reply> work, Unkept.Watch watch) {
    String operation = call.operation();
    if (operation.equals("PurgeQueue")) {
      // First: a message that is sent meanwhile may stay, but not get lost.
      engine.purged(QueueNames.of(call, QueryForm.input(call)));
      watch.check(call.body());
    }
    boolean deletes = DELETIONS.contains(operation);
    Reply reply = deletes ? engine.deletions().during(QueryForm.input(call), work) : work.get();
    boolean ofQueue = OF_QUEUES.contains(operation);
    if (ofQueue) {
      // The engine answers these before it tells anybody.
      engine.settle();
    }
    watch.check(call.body(), reply.body());
    if (ofQueue || deletes || SENDING.contains(operation)) {
      engine.pay();
    }
    return reply;
  }
}
