package localcloud;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import localcloud.access.AccessControl;
import localcloud.apigateway.SignedCallers;
import localcloud.gateway.Caller;
import localcloud.wire.Callers;

/** Whoever signs a request to an API is who signs any other request with that key. */
record ApiCallers(Callers callers, AccessControl access) implements SignedCallers {

  @Override
  public Caller of(String accessKeyId, HttpExchange exchange) {
    return callers.of(accessKeyId, exchange);
  }

  @Override
  public Optional<String> refusal(Caller caller, String methodArn) {
    return access.refusal(caller, "execute-api:Invoke", methodArn);
  }
}
