package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** Lambda API Reference, "Invoke": {@code LogType} and the parameters beside it. */
class LogTailTest {
  private TestCloud cloud;
  private LambdaClient lambda;

  @BeforeEach
  void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
    lambda =
        LambdaClient.builder()
            .endpointOverride(cloud.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
  }

  @AfterEach
  void stop() {
    lambda.close();
    cloud.close();
  }

  @Test
  void the_log_of_the_invocation_comes_with_the_answer() {
    tail("{\"do\":\"say\",\"say\":\"before\"}", "Tail");

    String log = text(tail("{\"do\":\"say\",\"say\":\"bäd 😀\"}", "Tail"));

    assertThat(log)
        .startsWith("START RequestId: ")
        .contains("\nbäd 😀\nEND RequestId: ")
        .contains("\nREPORT RequestId: ")
        .doesNotContain("before");
  }

  @Test
  void it_comes_with_a_failure_as_well() {
    InvokeResponse failed = tail("{\"do\":\"fail\"}", "Tail");

    assertThat(failed.functionError()).isEqualTo("Unhandled");
    assertThat(text(failed)).contains("java.lang.IllegalStateException: no \"luck\"");
  }

  @Test
  void only_its_last_four_kilobytes_come() {
    String log = text(tail("{\"do\":\"say\",\"say\":\"" + "ä".repeat(5_000) + "\"}", "Tail"));

    assertThat(log.getBytes(StandardCharsets.UTF_8).length).isBetween(4_095, 4_096);
    assertThat(log).startsWith("ä").contains("REPORT RequestId: ");
  }

  @Test
  void it_comes_only_if_it_is_wanted() {
    assertThat(tail("{}", "None").logResult()).isNull();
  }

  @Test
  void a_log_type_or_an_invocation_type_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> tail("{}", "Head"))
        .isInstanceOf(LambdaException.class)
        .hasMessageContaining("Head")
        .hasMessageContaining("[None, Tail]");
    assertThatThrownBy(
            () -> lambda.invoke(request -> request.functionName("probe").invocationType("Later")))
        .isInstanceOf(LambdaException.class)
        .hasMessageContaining("Later")
        .hasMessageContaining("[Event, RequestResponse, DryRun]");
  }

  private InvokeResponse tail(String event, String type) {
    return lambda.invoke(
        request ->
            request.functionName("probe").logType(type).payload(SdkBytes.fromUtf8String(event)));
  }

  private static String text(InvokeResponse response) {
    return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
  }
}
