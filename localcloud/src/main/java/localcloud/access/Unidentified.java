package localcloud.access;

import java.util.Set;
import localcloud.gateway.AwsException;

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

  /**
   * @param signed whether the request has a key at all
   */
  static AwsException refusal(String service, boolean signed) {
    if (service.equals("s3")) {
      return signed
          ? new AwsException(
              403,
              "InvalidAccessKeyId",
              "The AWS Access Key Id you provided does not exist in our records.")
          : new AwsException(403, "AccessDenied", "Access Denied");
    }
    boolean query = QUERY.contains(service);
    int status = query || REST.contains(service) ? 403 : 400;
    return signed
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
