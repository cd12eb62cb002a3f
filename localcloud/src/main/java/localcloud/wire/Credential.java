package localcloud.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a request and for what service: the credential scope of Signature Version 4. The
 * signature itself is not verified: a cloud that only its own machine can reach has no secrets.
 */
public record Credential(@Nullable String accessKeyId, @Nullable String service) {
  private static final Pattern SCOPE =
      Pattern.compile("Credential=([^/,\\s]+)/\\d{8}/[^/]+/([^/]+)/aws4_request");

  public static Credential of(String authorization) {
    Matcher scope = SCOPE.matcher(authorization);
    return scope.find()
        ? new Credential(scope.group(1), scope.group(2))
        : new Credential(null, null);
  }
}
