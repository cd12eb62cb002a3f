package shop.basket.aws;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import shop.foundation.aws.Settings;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * The signature of the function's role (IAM User Guide, "AWS Signature Version 4 for API
 * requests"). An API whose method asks for it knows the caller, and the role's policy says whether
 * it may.
 */
final class RoleSignature implements Signature {
  private static final String SERVICE = "execute-api";

  /** The HTTP client writes it itself. */
  private static final String HOST = "Host";

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsProvider role;
  private final String region;

  /** Of the function that runs here: Lambda puts its role's keys into its environment. */
  RoleSignature() {
    this(EnvironmentVariableCredentialsProvider.create(), Settings.required("AWS_REGION"));
  }

  RoleSignature(AwsCredentialsProvider role, String region) {
    this.role = role;
    this.region = region;
  }

  @Override
  public Map<String, String> headers(URI uri, String body) {
    var request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(uri).build();
    var signed =
        signer.sign(
            sign ->
                sign.identity(role.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    var headers = new TreeMap<String, String>();
    signed.request().forEachHeader((name, values) -> headers.put(name, values.getFirst()));
    headers.remove(HOST);
    return headers;
  }
}
