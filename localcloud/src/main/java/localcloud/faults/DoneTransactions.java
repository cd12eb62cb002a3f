package localcloud.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;

/**
 * The transactions that took effect. Retrying one with the same client request token does nothing
 * and succeeds: it can no longer be cancelled (DynamoDB Developer Guide, "Amazon DynamoDB
 * Transactions: How it works", Idempotency).
 */
final class DoneTransactions {
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();

  /** Passes calls onwards and records the transactions that succeed. */
  Function<Call, Reply> watch(Function<Call, Reply> onwards) {
    return call -> {
      Reply reply = onwards.apply(call);
      if (reply.succeeded() && hasToken(call)) {
        tokens.add(token(call));
      }
      return reply;
    };
  }

  boolean contains(Call call) {
    return hasToken(call) && tokens.contains(token(call));
  }

  void forget() {
    tokens.clear();
  }

  private static boolean hasToken(Call call) {
    return call.operation().equals("TransactWriteItems") && !token(call).isEmpty();
  }

  private static String token(Call call) {
    return call.input().path("ClientRequestToken").asText();
  }
}
