package localcloud.apigateway;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import localcloud.gateway.Caller;

/** Every key is the account's root's. */
public final class RootSigns implements SignedCallers {

  @Override
  public Caller of(String accessKeyId, HttpExchange exchange) {
    return Caller.ROOT;
  }

  @Override
  public Optional<String> refusal(Caller caller, String methodArn) {
    return Optional.empty();
  }
}
