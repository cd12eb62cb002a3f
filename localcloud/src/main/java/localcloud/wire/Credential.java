package localcloud.wire;

import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
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

  private static final String SCHEME = "AWS4-HMAC-SHA256 ";
  private static final String MEMBER = "Credential=";
  private static final String BETWEEN_MEMBERS = ", \t\n\u000B\f\r";

  private static final Pattern SCOPE =
      Pattern.compile("([^/,\\s]+)/\\d{8}/([^/,\\s]+)/([^/,\\s]+)/aws4_request");

  /** Whoever signed a header; nobody if it has another scheme, whatever stands in it. */
  public static Credential of(String authorization) {
    String members = authorization.startsWith(SCHEME) ? authorization : "";
    StringTokenizer each = new StringTokenizer(members, BETWEEN_MEMBERS);
    while (each.hasMoreTokens()) {
      String member = each.nextToken();
      if (member.startsWith(MEMBER)) {
        return ofScope(member.substring(MEMBER.length()));
      }
    }
    return ofScope("");
  }

  private static Credential ofScope(String text) {
    Matcher scope = SCOPE.matcher(text);
    return scope.matches()
        ? new Credential(scope.group(1), scope.group(2), scope.group(3))
        : new Credential(null, null, null);
  }

  /** Whoever signed a URL; nobody if it is not signed. */
  static Credential ofQuery(Map<String, String> parameters) {
    if (parameters.keySet().containsAll(QUERY_OF_SIGNATURE_2)
        && !parameters.containsKey("Action")) {
      return new Credential(parameters.get("AWSAccessKeyId"), null, "s3");
    }
    return ofScope(parameters.getOrDefault("X-Amz-Credential", ""));
  }
}
