package localcloud.hops;

import java.util.Set;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;

/**
 * Recognizes polls that found nothing. Several a second would soon crowd out the hops that matter.
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
