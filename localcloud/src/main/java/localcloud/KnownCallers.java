package localcloud;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import localcloud.gateway.Caller;
import localcloud.gateway.Identities;
import localcloud.process.FunctionProcesses;
import localcloud.wire.Callers;
import org.jspecify.annotations.Nullable;

/**
 * A role's key means its session, whoever has it, as on AWS. Without one, a caller from outside is
 * the account's root, so that people need no account, and a function is nobody.
 */
record KnownCallers(Identities identities, FunctionProcesses functions) implements Callers {

  @Override
  public Caller of(@Nullable String accessKeyId, HttpExchange exchange) {
    Optional<Caller> session = identities.callerOf(accessKeyId);
    if (session.isPresent()) {
      return session.get();
    }
    if (!functions.sent(exchange)) {
      return Caller.ROOT;
    }
    return accessKeyId == null ? Caller.UNSIGNED : Caller.UNKNOWN_KEY;
  }
}
