package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.lambda.runtimeapi.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionProcessTest {
  private Path temp;
  private TestCloud cloud;

  @BeforeEach
  void start(@TempDir Path temp) {
    this.temp = temp;
    cloud = new TestCloud(temp);
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
  }

  @AfterEach
  void no_process_is_left_behind() {
    cloud.close();
    await().until(() -> workers().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void a_worker_is_reused() {
    JsonNode first = cloud.invoke("probe", "{\"say\":\"hi\"}").json();
    JsonNode second = cloud.invoke("probe", "{\"say\":\"hö\"}").json();

    assertThat(first.path("echo").asText()).isEqualTo("hi");
    assertThat(second.path("echo").asText()).isEqualTo("hö");
    assertThat(second.path("calls").asInt()).isEqualTo(2);
    assertThat(second.path("pid")).isEqualTo(first.path("pid"));
  }

  @Test
  void an_exception_is_the_functions_error_with_type_message_trace_and_cause() {
    Outcome outcome = cloud.invoke("probe", "{\"do\":\"fail\"}");

    assertThat(outcome.functionError()).isEqualTo("Unhandled");
    assertThat(outcome.json().path("errorType").asText())
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(outcome.json().path("errorMessage").asText()).isEqualTo("no \"luck\"");
    assertThat(outcome.json().path("stackTrace").path(0).asText()).contains("Probe.handleRequest");
    assertThat(outcome.json().path("cause").path("errorMessage").asText()).isEqualTo("why");
    assertThat(cloud.invoke("probe", "{}").json().path("calls").asInt()).isEqualTo(2);
    assertThat(cloud.metrics).contains("Errors 1", "Errors 0", "Invocations 1");
  }

  @Test
  void a_function_that_takes_too_long_is_killed_and_replaced() {
    cloud.deploy(
        "AWS::Lambda::Function", TestCloud.function("slow", Probe.class).put("Timeout", 1));

    Outcome outcome = cloud.invoke("slow", "{\"do\":\"hang\"}");

    assertThat(outcome.json().path("errorType").asText()).isEqualTo("Sandbox.Timedout");
    assertThat(outcome.json().path("errorMessage").asText())
        .isEqualTo(
            "RequestId: " + outcome.requestId() + " Error: Task timed out after 1.00 seconds");
    assertThat(cloud.invoke("slow", "{}").json().path("calls").asInt()).isOne();
  }

  @Test
  void a_crash_is_reported_and_the_worker_is_replaced() {
    Outcome outcome = cloud.invoke("probe", "{\"do\":\"exit\",\"code\":\"3\"}");

    assertThat(outcome.json().path("errorType").asText()).isEqualTo("Runtime.ExitError");
    assertThat(outcome.json().path("errorMessage").asText()).endsWith("exit status 3");
    assertThat(cloud.invoke("probe", "{}").json().path("calls").asInt()).isOne();
  }

  @Test
  void a_function_that_cannot_start_says_why() {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("broken", BrokenProbe.class));

    Outcome outcome = cloud.invoke("broken", "\"x\"");

    assertThat(outcome.functionError()).isEqualTo("Unhandled");
    assertThat(outcome.json().path("errorMessage").asText()).isEqualTo("TABLE_NAME is not set");
  }

  @Test
  void printed_lines_appear_between_start_and_report() {
    Outcome outcome = cloud.invoke("probe", "{\"do\":\"print\"}");

    String id = outcome.requestId();
    assertThat(cloud.log)
        .containsSubsequence(
            "START RequestId: " + id + " Version: $LATEST",
            "printed",
            "logged",
            "no line end",
            "END RequestId: " + id);
    assertThat(cloud.log.getLast())
        .matches(
            "REPORT RequestId: .*\tDuration: .* ms\tBilled Duration: .* ms\tMemory Size: 128 MB"
                + "\tInit Duration: .* ms");
  }

  @Test
  void a_function_knows_its_context() {
    JsonNode answer = cloud.invoke("probe", "{\"do\":\"context\"}").json();

    assertThat(answer.path("name").asText()).isEqualTo("probe");
    assertThat(answer.path("arn").asText())
        .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:probe");
    assertThat(answer.path("group").asText()).isEqualTo("/aws/lambda/probe");
    assertThat(answer.path("memory").asText()).isEqualTo("128");
    assertThat(answer.path("inTime").asText()).isEqualTo("true");
    assertThat(answer.path("trace").asText()).startsWith("Root=1-");
    assertThat(Path.of(answer.path("temp").asText())).isDirectory();
  }

  @Test
  void a_function_sees_its_own_environment_but_not_the_machines() {
    ObjectNode function = TestCloud.function("probe", Probe.class);
    function.putObject("Environment").putObject("Variables").put("TABLE_NAME", "t");
    cloud.deploy("AWS::Lambda::Function", function);

    JsonNode seen = cloud.invoke("probe", "{\"do\":\"environment\"}").json();

    assertThat(seen.path("TABLE_NAME").asText()).isEqualTo("t");
    assertThat(seen.path("AWS_ENDPOINT_URL").asText()).isEqualTo(cloud.endpoint().toString());
    assertThat(cloud.identities.callerOf(seen.path("AWS_ACCESS_KEY_ID").asText()))
        .hasValueSatisfying(caller -> assertThat(caller.arn()).contains("assumed-role/probe/"));
    assertThat(seen.properties().stream().map(Map.Entry::getKey))
        .filteredOn(name -> !name.startsWith("AWS_") && !name.startsWith("LAMBDA_"))
        .isSubsetOf(
            "TABLE_NAME", "_HANDLER", "PATH", "SystemRoot", "LANG", "LC_ALL", "TZ", "calls", "pid");
  }

  @Test
  void simultaneous_invocations_wait_for_one_of_the_workers_that_this_machine_allows() {
    var answers =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> cloud.invoke("probe", "{}")))
            .toList();

    assertThat(answers).allMatch(answer -> answer.join().succeeded());
    assertThat(answers.stream().map(answer -> answer.join().json().path("pid")).distinct().count())
        .isLessThanOrEqualTo(4);
  }

  @Test
  void an_invocation_beyond_the_reserved_concurrency_is_throttled() {
    cloud.deploy(
        "AWS::Lambda::Function",
        TestCloud.function("one", Probe.class).put("ReservedConcurrentExecutions", 1));
    var running = CompletableFuture.supplyAsync(() -> cloud.invoke("one", "{\"do\":\"hang\"}"));
    await().until(() -> cloud.log.stream().anyMatch(line -> line.startsWith("START")));

    assertThatThrownBy(() -> cloud.invoke("one", "{}"))
        .isInstanceOfSatisfying(AwsException.class, e -> assertThat(e.status()).isEqualTo(429));

    assertThat(cloud.metrics).containsExactly("Throttles 1");
    cloud.lambda.functions().crash("one");
    assertThat(running.join().succeeded()).isFalse();
    assertThat(cloud.invoke("one", "{}").succeeded()).isTrue();
  }

  @Test
  void an_invocation_that_the_closing_cloud_ends_is_not_the_functions_error() {
    var running = CompletableFuture.supplyAsync(() -> cloud.invoke("probe", "{\"do\":\"hang\"}"));
    await().until(() -> cloud.log.stream().anyMatch(line -> line.startsWith("START")));

    cloud.lambda.close();

    assertThatThrownBy(running::join)
        .hasCauseInstanceOf(AwsException.class)
        .hasMessageContaining("closing");
    assertThat(cloud.metrics).isEmpty();
  }

  @Test
  void a_reserved_concurrency_of_zero_throttles_every_invocation() {
    cloud.deploy(
        "AWS::Lambda::Function",
        TestCloud.function("none", Probe.class).put("ReservedConcurrentExecutions", 0));

    assertThatThrownBy(() -> cloud.invoke("none", "{}"))
        .isInstanceOfSatisfying(
            AwsException.class, e -> assertThat(e.code()).isEqualTo("TooManyRequestsException"));
  }

  @Test
  void a_warm_function_waits_for_its_first_event() {
    cloud.lambda.functions().warm();
    long worker = workers().findFirst().orElseThrow().pid();

    assertThat(cloud.invoke("probe", "{}").json().path("pid").asLong()).isEqualTo(worker);
  }

  @Test
  void a_changed_function_runs_in_new_workers() {
    JsonNode old = cloud.invoke("probe", "{}").json();

    cloud.deploy(
        "AWS::Lambda::Function", TestCloud.function("probe", Probe.class).put("MemorySize", 256));

    JsonNode changed = cloud.invoke("probe", "{\"do\":\"context\"}").json();
    assertThat(changed.path("memory").asText()).isEqualTo("256");
    assertThat(ProcessHandle.of(old.path("pid").asLong()).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void an_unchanged_zip_keeps_its_workers(@TempDir Path code) throws IOException {
    Path zip = TestCode.zip(code.resolve("functions.zip"), Probe.class);
    JsonNode function = TestCloud.function("zipped", Probe.class);
    cloud.deploy("AWS::Lambda::Function", function, zip);
    JsonNode first = cloud.invoke("zipped", "{}").json();

    cloud.deploy("AWS::Lambda::Function", function, zip);

    assertThat(cloud.invoke("zipped", "{}").json().path("pid")).isEqualTo(first.path("pid"));
  }

  @Test
  void code_is_kept_until_the_last_function_stops_using_it(@TempDir Path assets)
      throws IOException {
    Path old = TestCode.zip(assets.resolve("old.zip"), Probe.class);
    Path changed = TestCode.zip(assets.resolve("new.zip"), Probe.class, QueueProbe.class);
    JsonNode one = TestCloud.function("one", Probe.class);
    JsonNode two = TestCloud.function("two", Probe.class);
    cloud.deploy("AWS::Lambda::Function", one, old);
    cloud.deploy("AWS::Lambda::Function", two, old);

    cloud.deploy("AWS::Lambda::Function", one, changed);
    assertThat(cloud.invoke("two", "{}").succeeded()).isTrue();
    assertThat(unpackedCode()).hasSize(2);

    cloud.deploy("AWS::Lambda::Function", two, changed);
    assertThat(cloud.invoke("two", "{}").succeeded()).isTrue();
    assertThat(unpackedCode()).hasSize(1);
  }

  private List<Path> unpackedCode() throws IOException {
    try (Stream<Path> code = Files.list(temp.resolve("code"))) {
      return code.toList();
    }
  }

  @Test
  void another_runtime_is_refused_by_name() {
    assertThatThrownBy(
            () ->
                cloud.deploy(
                    "AWS::Lambda::Function",
                    TestCloud.function("old", Probe.class).put("Runtime", "nodejs22.x")))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("nodejs22.x");
  }

  private Stream<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(temp.toString()));
  }
}
