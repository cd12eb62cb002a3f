package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class LambdaWireTest {
  private final FakeQueues queues = new FakeQueues();
  private TestCloud cloud;
  private LambdaClient lambda;

  @BeforeEach
  void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
    cloud.gateway.open(queues);
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
  void the_sdk_invokes_a_function_and_tells_its_failure_from_its_answer() {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));

    InvokeResponse answer = invoke("probe", "{\"say\":\"hi\"}");
    InvokeResponse failure =
        invoke("arn:aws:lambda:us-east-1:000000000000:function:probe", "{\"do\":\"fail\"}");

    assertThat(answer.payload().asUtf8String()).contains("\"echo\":\"hi\"");
    assertThat(answer.functionError()).isNull();
    assertThat(failure.functionError()).isEqualTo("Unhandled");
    assertThat(failure.statusCode()).isEqualTo(200);
  }

  @Test
  void an_unknown_function_is_not_found() {
    assertThatThrownBy(() -> invoke("nobody", "{}"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining(
            "Function not found: arn:aws:lambda:us-east-1:000000000000:function:nobody");
  }

  @Test
  void a_throttled_caller_learns_which_limit_was_exceeded() {
    throttled();

    assertThatThrownBy(() -> invoke("probe", "{}"))
        .isInstanceOfSatisfying(
            TooManyRequestsException.class,
            e ->
                assertThat(e.reason())
                    .isEqualTo(
                        ThrottleReason.RESERVED_FUNCTION_CONCURRENT_INVOCATION_LIMIT_EXCEEDED));
  }

  @Test
  void a_throttled_event_waits_without_using_up_an_attempt() {
    throttled();
    lambda.invoke(request -> request.functionName("probe").invocationType(InvocationType.EVENT));

    await()
        .until(
            () -> {
              cloud.clock.advance(Duration.ofMinutes(5));
              return cloud.metrics.stream().filter("Throttles 1"::equals).count() > 4;
            });
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
    cloud.clock.advance(Duration.ofMinutes(5));

    await().until(() -> cloud.metrics.contains("Invocations 1"));
  }

  private void throttled() {
    cloud.deploy(
        "AWS::Lambda::Function",
        TestCloud.function("probe", Probe.class).put("ReservedConcurrentExecutions", 0));
  }

  @Test
  void the_sdk_sees_how_a_function_is_configured() {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));

    var configuration = lambda.getFunctionConfiguration(request -> request.functionName("probe"));

    assertThat(configuration.timeout()).isEqualTo(10);
    assertThat(configuration.role()).isEqualTo(TestCloud.ROLE);
    assertThat(lambda.listFunctions().functions()).hasSize(1);
  }

  @Test
  void a_permission_is_a_statement_of_the_functions_policy() {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
    cloud.deploy(
        "AWS::Lambda::Permission",
        Json.object()
            .put("Action", "lambda:InvokeFunction")
            .put("FunctionName", "arn:aws:lambda:us-east-1:000000000000:function:probe")
            .put("Principal", "apigateway.amazonaws.com")
            .put("SourceArn", "arn:aws:execute-api:us-east-1:000000000000:api/*"));

    JsonNode policy =
        Json.read(lambda.getPolicy(request -> request.functionName("probe")).policy());

    JsonNode statement = policy.path("Statement").path(0);
    assertThat(statement.at("/Principal/Service").asText()).isEqualTo("apigateway.amazonaws.com");
    assertThat(statement.at("/Condition/ArnLike").properties()).hasSize(1);
  }

  @Test
  void a_failing_event_is_retried_after_one_and_two_minutes_and_then_reported() {
    String dead = "arn:aws:sqs:us-east-1:" + Caller.ACCOUNT + ":dead";
    ObjectNode function = TestCloud.function("probe", Probe.class);
    function.putObject("DeadLetterConfig").put("TargetArn", dead);
    cloud.deploy("AWS::Lambda::Function", function);
    ObjectNode config = Json.object().put("FunctionName", "probe");
    config.putObject("DestinationConfig").putObject("OnFailure").put("Destination", dead);
    cloud.deploy("AWS::Lambda::EventInvokeConfig", config);

    InvokeResponse accepted =
        lambda.invoke(
            request ->
                request
                    .functionName("probe")
                    .invocationType(InvocationType.EVENT)
                    .payload(SdkBytes.fromUtf8String("{\"do\":\"fail\"}")));

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(waitedUntilErrors(2)).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(waitedUntilErrors(3)).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
    await().until(() -> queues.sent.size() == 2);
    JsonNode report = Json.read(queues.sent.getFirst().path("MessageBody").asText());
    assertThat(report.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
    assertThat(report.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(3);
    assertThat(report.at("/requestPayload/do").asText()).isEqualTo("fail");
    assertThat(queues.sent.getLast().path("MessageBody").asText()).isEqualTo("{\"do\":\"fail\"}");
  }

  /** How far the clock had to be moved, from the failure before. */
  private Duration waitedUntilErrors(int count) {
    await().until(() -> errors() == count - 1);
    Instant before = cloud.clock.instant();
    await()
        .until(
            () -> {
              if (errors() < count) {
                cloud.clock.advance(Duration.ofSeconds(20));
              }
              return errors() == count;
            });
    return Duration.between(before, cloud.clock.instant());
  }

  private long errors() {
    return cloud.metrics.stream().filter("Errors 1"::equals).count();
  }

  private InvokeResponse invoke(String function, String event) {
    return lambda.invoke(
        request -> request.functionName(function).payload(SdkBytes.fromUtf8String(event)));
  }
}
