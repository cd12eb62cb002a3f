package localcloud.apigateway;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import localcloud.gateway.Caller;

/** Knows whose access keys are, and what the policies say; the rooms that have both do. */
public interface SignedCallers {

  /** Whose key a request is signed with. */
  Caller of(String accessKeyId, HttpExchange exchange);

  /**
   * Why a caller may not use a method of an API, in AWS's words; empty if a policy allows it.
   *
   * @param methodArn such as {@code arn:aws:execute-api:us-east-1:000000000000:api/dev/GET/loans}
   */
  Optional<String> refusal(Caller caller, String methodArn);
}
