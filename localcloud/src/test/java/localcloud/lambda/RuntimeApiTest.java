package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import localcloud.gateway.Json;
import localcloud.lambda.runtimeapi.Outcome;
import localcloud.lambda.runtimeapi.RuntimeApi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The Runtime API, attacked while an invocation runs. */
class RuntimeApiTest {
  private static final String VERSION = "/2018-06-01/runtime/";

  @AutoClose private static final HttpClient STRANGER = HttpClient.newHttpClient();
  @AutoClose private static TestCloud cloud;

  @BeforeAll
  static void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
    deploy("probe", Probe.class);
    deploy("other", WireProbe.class);
  }

  private static void deploy(String name, Class<?> handler) {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function(name, handler).put("Timeout", 60));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells whose a connection is")
  void no_stranger_gets_or_answers_an_event_even_with_the_right_id(@TempDir Path gate)
      throws Exception {
    String id = idOf("probe");
    Path open = gate.resolve("open");
    var running =
        CompletableFuture.supplyAsync(
            () -> cloud.invoke("probe", "{\"do\":\"await\",\"file\":\"" + open + "\"}"));
    String invocation = startedInvocation();

    List<Integer> answers = new ArrayList<>();
    for (String known : List.of(id, "w1", "w2", "w3", "1", id.substring(1), "")) {
      answers.add(send("GET", known, "invocation/next"));
      answers.add(send("POST", known, "invocation/" + invocation + "/response"));
      answers.add(send("POST", known, "invocation/" + invocation + "/response"));
      answers.add(send("POST", known, "invocation/" + invocation + "/error"));
      answers.add(send("POST", known, "init/error"));
    }
    Files.createFile(open);

    assertThat(answers.subList(0, 5)).containsOnly(403);
    assertThat(answers.subList(5, answers.size())).containsOnly(404);
    assertThat(running.join().json().path("pid").asText()).isNotEmpty();
    assertThat(cloud.invoke("probe", "{\"say\":\"mine\"}").json().path("echo").asText())
        .isEqualTo("mine");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells whose a connection is")
  void another_functions_process_is_a_stranger(@TempDir Path gate) throws Exception {
    String id = idOf("probe");
    Path open = gate.resolve("open");
    var running =
        CompletableFuture.supplyAsync(
            () -> cloud.invoke("probe", "{\"do\":\"await\",\"file\":\"" + open + "\"}"));
    String invocation = startedInvocation();

    String next = fromOther("GET", RuntimeApi.PREFIX + id + VERSION + "invocation/next");
    String forged =
        fromOther(
            "POST", RuntimeApi.PREFIX + id + VERSION + "invocation/" + invocation + "/response");
    Files.createFile(open);

    assertThat(List.of(next, forged)).containsOnly("403");
    assertThat(running.join().json().path("pid").asText()).isNotEmpty();
  }

  @Test
  void an_invocation_is_answered_once() {
    deploy("hasty", Probe.class);

    Outcome outcome = cloud.invoke("hasty", "{\"do\":\"answer-twice\"}");

    assertThat(outcome.json().asText()).isEqualTo("first");
    await().untilAsserted(() -> assertThat(cloud.log).contains("first 202", "second 400"));
  }

  @Test
  void a_process_asks_for_one_event_at_a_time() {
    deploy("greedy", Probe.class);

    assertThat(cloud.invoke("greedy", "{\"do\":\"ask-twice\"}").succeeded()).isTrue();

    await().untilAsserted(() -> assertThat(cloud.log).contains("one of two got 403"));
  }

  @Test
  void a_path_that_the_api_does_not_have_is_refused_also_to_its_own_process() {
    List<String> words = List.of("", "invocation", "next", "1", "response", "error", "init", "%25");
    for (String method : List.of("GET", "POST")) {
      for (String one : words) {
        for (String two : words) {
          for (String end : List.of("", "/", "/response")) {
            String path = one + "/" + two + end;
            if (!path.equals("invocation/next") && !path.equals("init/error")) {
              assertThat(fromOther(method, "RUNTIME_API" + VERSION + path))
                  .as(method + " " + path)
                  .isEqualTo(isOutcome(method, path) ? "400" : "404");
            }
          }
        }
      }
    }
  }

  private static boolean isOutcome(String method, String path) {
    return method.equals("POST") && path.matches("invocation/[^/]+/response");
  }

  private String idOf(String function) {
    JsonNode environment = cloud.invoke(function, "{\"do\":\"environment\"}").json();
    return environment.path("AWS_LAMBDA_RUNTIME_API").asText().replaceFirst(".*/", "");
  }

  private String startedInvocation() {
    String start = "START RequestId: ";
    await().until(() -> cloud.log.getLast().startsWith(start));
    return cloud.log.getLast().substring(start.length()).replaceFirst(" .*", "");
  }

  private int send(String method, String id, String operation)
      throws IOException, InterruptedException {
    URI uri = cloud.endpoint().resolve(RuntimeApi.PREFIX + id + VERSION + operation);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.ofString("\"FORGED\""))
            .timeout(Duration.ofSeconds(60))
            .build();
    return STRANGER.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private String fromOther(String method, String path) {
    String body = method.equals("POST") ? "{}" : "";
    JsonNode event = Json.MAPPER.valueToTree(Map.of("method", method, "path", path, "body", body));
    return cloud.invoke("other", Json.text(event)).json().path("status").asText();
  }
}
