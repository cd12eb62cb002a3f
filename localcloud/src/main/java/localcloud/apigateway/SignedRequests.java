package localcloud.apigateway;

import com.sun.net.httpserver.HttpExchange;
import java.util.Locale;
import java.util.regex.Pattern;
import localcloud.apigateway.RestApi.Stage;
import localcloud.gateway.Caller;
import localcloud.wire.Credential;

/**
 * Lets a request to a method with {@code AWS_IAM} pass if it is signed and a policy allows its
 * caller {@code execute-api:Invoke} on the method. As everywhere in this cloud, the signature
 * itself is not verified, and one in the query is not read.
 *
 * <p>Source: "Control access to a REST API with IAM permissions", API Gateway Developer Guide.
 */
record SignedRequests(SignedCallers callers) {
  static final String TYPE = "AWS_IAM";

  private static final Pattern HEADERS = Pattern.compile("[,\\s]SignedHeaders=[^,\\s]");
  private static final Pattern SIGNATURE = Pattern.compile("[,\\s]Signature=[^,\\s]");

  private static final String SERVICE = "execute-api";

  /**
   * The request, with its caller.
   *
   * @throws Refusal 403
   */
  ApiRequest admit(RestApi api, Stage stage, ApiRequest request, HttpExchange exchange) {
    String authorization = request.header("Authorization");
    if (authorization == null || authorization.isBlank()) {
      throw Refusal.unknownRoute();
    }
    Credential credential = Credential.of(authorization);
    String key = credential.accessKeyId();
    if (key == null
        || !HEADERS.matcher(authorization).find()
        || !SIGNATURE.matcher(authorization).find()) {
      throw Refusal.incompleteSignature();
    }
    if (!SERVICE.equals(credential.service())) {
      throw Refusal.invalidSignature(
          "Credential should be scoped to correct service: 'execute-api'. ");
    }
    Caller caller = callers.of(key, exchange);
    if (caller.equals(Caller.EXPIRED)) {
      throw Refusal.endedSession();
    }
    if (caller.equals(Caller.UNKNOWN_KEY) || caller.equals(Caller.UNSIGNED)) {
      throw Refusal.invalidSignature("The security token included in the request is invalid.");
    }
    callers
        .refusal(caller, arn(api, stage, request))
        .ifPresent(
            why -> {
              throw Refusal.accessDenied(why);
            });
    return request.signedBy(caller.arn());
  }

  private static String arn(RestApi api, Stage stage, ApiRequest request) {
    return String.format(
        Locale.ROOT,
        "arn:aws:execute-api:us-east-1:%s:%s/%s/%s%s",
        Caller.ACCOUNT,
        api.id(),
        stage.name(),
        request.method(),
        request.path());
  }
}
