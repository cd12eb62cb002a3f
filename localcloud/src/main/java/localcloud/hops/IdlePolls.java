package localcloud.hops;

import java.util.Set;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;

/**
 * Tells a poller's look that found nothing. There are several a second, and they would soon push
 * out what did happen.
 */
final class IdlePolls {
  private static final Set<String> ABOUT_SHARDS = Set.of("DescribeStream", "GetShardIterator");

  private IdlePolls() {}

  static boolean isOne(Call call, Reply reply) {
    if (!reply.succeeded() || call.caller().equals(Caller.ROOT)) {
      return false;
    }
    return switch (call.operation()) {
      case "GetRecords" -> reply.output().path("Records").isEmpty();
      case "ReceiveMessage" -> reply.output().path("Messages").isEmpty();
      default -> ABOUT_SHARDS.contains(call.operation());
    };
  }
}
