package shop.basket.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request's signature, as AWS computes it again from what it has received (IAM User Guide,
 * "Create a signed AWS API request"). It has nothing of the SDK's signer.
 */
record SentSignature(URI uri, Map<String, String> headers, String body) {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<day>\\d{8})/(?<region>[^/]+)"
              + "/(?<service>[^/]+)/aws4_request, SignedHeaders=(?<headers>[^,]+),"
              + " Signature=(?<signature>\\p{XDigit}{64})");

  SentSignature {
    var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    headers = all;
  }

  /** One of key, day, region, service, headers and signature; empty if nothing was signed. */
  String part(String name) {
    var matcher = AUTHORIZATION.matcher(headers.getOrDefault("Authorization", ""));
    return matcher.matches() ? matcher.group(name) : "";
  }

  List<String> signedHeaders() {
    return List.of(part("headers").split(";"));
  }

  /** What the signature must be, if the sender has this secret. */
  String expected(String secret) throws GeneralSecurityException {
    var scope = String.join("/", part("day"), part("region"), part("service"), "aws4_request");
    var text =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            headers.getOrDefault("X-Amz-Date", ""),
            scope,
            sha256(canonicalRequest()));
    var key = ("AWS4" + secret).getBytes(UTF_8);
    for (var part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, text));
  }

  private String canonicalRequest() throws GeneralSecurityException {
    var lines =
        signedHeaders().stream()
            .map(name -> name + ":" + header(name).strip() + "\n")
            .collect(Collectors.joining());
    return String.join("\n", "POST", uri.getRawPath(), "", lines, part("headers"), sha256(body));
  }

  /** The HTTP client adds the host. */
  private String header(String name) {
    return name.equals("host") ? uri.getAuthority() : headers.getOrDefault(name, "");
  }

  private static String sha256(String text) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }
}
