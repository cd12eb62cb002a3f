package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class RoleSignatureTest {
  private static final String SECRET = "known-to-the-role-and-to-aws";
  private static final AwsSessionCredentials KEYS =
      AwsSessionCredentials.create("the-roles-key", SECRET, "the-session");
  private static final List<String> REGIONS = List.of("us-east-1", "eu-west-3", "ap-south-2");
  private static final List<String> BODIES =
      List.of("{\"ids\":[\"rake\",\"pot\"]}", "{}", "", "{\"ids\":[\"Spaten für Äcker ☂\"]}");

  @Test
  void the_signature_is_of_the_role_for_this_api_and_region() {
    signed()
        .forEach(
            sent -> {
              assertThat(sent.part("key")).as("whose key signs").isEqualTo("the-roles-key");
              assertThat(sent.part("service")).as("the service").isEqualTo("execute-api");
              assertThat(sent.part("region"))
                  .as("the region that the request is signed for: the function's own")
                  .isEqualTo(region(sent.uri()));
              assertThat(sent.headers().get("X-Amz-Date"))
                  .as("the time that the request is signed for")
                  .startsWith(sent.part("day"));
            });
  }

  @Test
  void aws_finds_the_same_signature_in_what_it_receives() throws GeneralSecurityException {
    for (var sent : signed().toList()) {
      assertThat(sent.part("signature"))
          .as("the signature of a POST of the body %s to %s", sent.body(), sent.uri())
          .isEqualTo(sent.expected(SECRET));
    }
  }

  @Test
  void the_session_of_the_role_is_signed_too() {
    signed()
        .forEach(
            sent -> {
              assertThat(sent.headers())
                  .as("the headers to send")
                  .containsEntry("X-Amz-Security-Token", "the-session");
              assertThat(sent.signedHeaders())
                  .as("the headers that are signed")
                  .contains("host", "x-amz-date", "x-amz-security-token");
            });
  }

  @Test
  void the_client_writes_the_host_itself() {
    signed()
        .forEach(
            sent -> assertThat(sent.headers()).as("the headers to send").doesNotContainKey("Host"));
  }

  private static Stream<SentSignature> signed() {
    return REGIONS.stream().flatMap(region -> BODIES.stream().map(body -> signed(region, body)));
  }

  private static SentSignature signed(String region, String body) {
    var uri = URI.create("https://api1." + region + ".example.org:8443/dev/lookup");
    return new SentSignature(uri, new RoleSignature(() -> KEYS, region).headers(uri, body), body);
  }

  private static String region(URI uri) {
    return uri.getHost().split("\\.")[1];
  }
}
