package localcloud.access;

import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;

/**
 * The answer to a caller without a valid access key. AWS gives it before it looks at any policy;
 * its codes and status are those of the API references' pages "Common Error Types" (Amazon S3 API
 * Reference, "Error responses").
 */
final class Unidentified {
  /** Services that started with the Query protocol keep its codes in any other. */
  private static final Set<String> QUERY =
      Set.of("sqs", "sns", "sts", "monitoring", "iam", "cloudformation");

  private static final Set<String> REST = Set.of("lambda", "apigateway", "schemas");

  private Unidentified() {}

  static AwsException refusal(String service, Caller caller) {
    return service.equals("s3") ? ofS3(caller) : ofOthers(service, caller);
  }

  private static AwsException ofS3(Caller caller) {
    if (caller.equals(Caller.EXPIRED)) {
      return new AwsException(400, "ExpiredToken", "The provided token has expired.");
    }
    return caller.equals(Caller.UNKNOWN_KEY)
        ? new AwsException(
            403,
            "InvalidAccessKeyId",
            "The AWS Access Key Id you provided does not exist in our records.")
        : new AwsException(403, "AccessDenied", "Access Denied");
  }

  private static AwsException ofOthers(String service, Caller caller) {
    boolean query = QUERY.contains(service);
    int status = query || REST.contains(service) ? 403 : 400;
    if (caller.equals(Caller.EXPIRED)) {
      return new AwsException(
          status,
          query ? "ExpiredToken" : "ExpiredTokenException",
          "The security token included in the request is expired");
    }
    return caller.equals(Caller.UNKNOWN_KEY)
        ? new AwsException(
            status,
            query ? "InvalidClientTokenId" : "UnrecognizedClientException",
            "The security token included in the request is invalid.")
        : new AwsException(
            status,
            query ? "MissingAuthenticationToken" : "MissingAuthenticationTokenException",
            "Request is missing Authentication Token");
  }
}
