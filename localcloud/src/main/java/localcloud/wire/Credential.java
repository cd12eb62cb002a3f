package localcloud.wire;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a request and for what service: the credential scope of Signature Version 4, in a
 * header or, in a presigned URL, in the query. S3 also takes URLs of Signature Version 2. The
 * signature itself is not verified: a cloud that only its own machine can reach has no secrets.
 */
public record Credential(
    @Nullable String accessKeyId, @Nullable String region, @Nullable String service) {
  /** The parameters of a URL that is signed as boto3 does it by default. */
  static final Set<String> QUERY_OF_SIGNATURE_2 = Set.of("AWSAccessKeyId", "Expires", "Signature");

  private static final Pattern SCOPE =
      Pattern.compile("Credential=([^/,\\s]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request");

  public static Credential of(String authorization) {
    Matcher scope = SCOPE.matcher(authorization);
    return scope.find()
        ? new Credential(scope.group(1), scope.group(2), scope.group(3))
        : new Credential(null, null, null);
  }

  /** Whoever signed a URL; nobody if it is not signed. */
  static Credential ofQuery(Map<String, String> parameters) {
    if (parameters.keySet().containsAll(QUERY_OF_SIGNATURE_2)
        && !parameters.containsKey("Action")) {
      return new Credential(parameters.get("AWSAccessKeyId"), null, "s3");
    }
    return of("Credential=" + parameters.getOrDefault("X-Amz-Credential", ""));
  }
}
