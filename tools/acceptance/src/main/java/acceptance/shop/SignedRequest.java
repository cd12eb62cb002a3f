package acceptance.shop;

import acceptance.SharedTarget;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.ssm.SsmServiceClientConfiguration;

/** Signs a request to a route for functions, with whatever the scenarios call AWS with. */
public final class SignedRequest {
  /** What a cloud on this machine accepts: it looks up whose the key is, and nothing else. */
  public static final String LOCALLY =
      "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/execute-api/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature=0";

  private SignedRequest() {}

  /** The headers of a POST with this body. */
  public static Map<String, String> headers(URI uri, String body) {
    SsmServiceClientConfiguration scenarios = SharedTarget.aws().ssm().serviceClientConfiguration();
    AwsCredentialsIdentity who = scenarios.credentialsProvider().resolveIdentity().join();
    SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(uri).build();
    Map<String, String> headers = new HashMap<>();
    AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(who)
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, scenarios.region().id()))
        .request()
        .forEachHeader((name, values) -> headers.put(name, values.getFirst()));
    headers.remove("Host");
    return headers;
  }
}
