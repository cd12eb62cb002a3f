package localcloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.see.Examples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of a running cloud, as a browser and as a program ask for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeePageTest {
  private static final String SEE = "/_localcloud/see/";
  private static final String OWN = "see.localhost";
  private static final String TAB =
      "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
  private static final String SCRIPT =
      "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n";

  @TempDir static Path cdkOut;

  private LocalCloud cloud;

  @BeforeAll
  void open() throws IOException {
    cloud = LocalCloud.start(Options.forTests());
    cloud.deploy(SmallStack.write(cdkOut, 30));
  }

  @AfterAll
  void close() {
    cloud.close();
  }

  @Test
  void the_page_comes_with_a_policy_that_allows_no_script_within_it() throws IOException {
    String page = send("GET", OWN, SEE, TAB);

    assertThat(page).startsWith("HTTP/1.1 200").containsIgnoringCase("<see-map>");
    assertThat(page)
        .contains("script-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(send("GET", OWN, SEE + "main.js", SCRIPT)).startsWith("HTTP/1.1 200");
    assertThat(send("GET", OWN, SEE + "dagre.esm.js", SCRIPT)).startsWith("HTTP/1.1 200");
    assertThat(send("GET", OWN, SEE + "../wire/shape/sqs.txt", SCRIPT)).startsWith("HTTP/1.1 404");
  }

  @Test
  void a_tab_under_another_name_is_sent_to_the_pages_own_host() throws IOException {
    assertThat(send("GET", "127.0.0.1", SEE, TAB))
        .startsWith("HTTP/1.1 302")
        .containsIgnoringCase("Location: " + cloud.page());
  }

  @Test
  void nothing_else_answers_at_the_pages_own_host() throws IOException {
    for (String path :
        new String[] {"/", "/_localcloud/hops", "/_localcloud/clock/PT1H", "/execute-api/x/dev/"}) {
      assertThat(send("GET", OWN, path, TAB)).as(path).startsWith("HTTP/1.1 403");
      assertThat(send("POST", OWN, path, "")).as(path).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void no_page_of_another_origin_reads_and_nobody_changes_anything() throws IOException {
    for (String path : new String[] {"", "drawing", "requests", "events", "main.js"}) {
      String elsewhere = SCRIPT.replace("same-origin", "cross-site");
      assertThat(send("GET", OWN, SEE + path, elsewhere)).as(path).startsWith("HTTP/1.1 403");
      assertThat(send("GET", "127.0.0.1", SEE + path, SCRIPT)).as(path).startsWith("HTTP/1.1 403");
      assertThat(send("POST", OWN, SEE + path, SCRIPT)).as(path).startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void only_the_page_itself_and_programs_change_anything() throws IOException {
    String move = "{\"what\":\"clock\",\"by\":\"PT1H\"}";
    String json = "Content-Type: application/json\r\n";
    Instant before = cloud.clock().instant();
    String own = "Origin: http://" + OWN + ":" + cloud.endpoint().getPort() + "\r\n";
    for (String headers :
        new String[] {
          SCRIPT.replace("same-origin", "cross-site") + json,
          SCRIPT.replace("same-origin", "same-site") + json,
          json + "Origin: http://evil.example\r\n",
          json + "Origin: null\r\n",
          json + "Origin: " + cloud.endpoint() + "\r\n",
          json + "Referer: http://evil.example/x\r\n"
        }) {
      assertThat(post(OWN, "change", headers, move)).as(headers).startsWith("HTTP/1.1 403");
    }
    assertThat(post("127.0.0.1", "change", SCRIPT + json, move)).startsWith("HTTP/1.1 403");
    assertThat(post(OWN, "change", SCRIPT + own, move)).startsWith("HTTP/1.1 415");
    assertThat(
            post(
                OWN,
                "change",
                SCRIPT + own + "Content-Type: text/plain;application/json\r\n",
                move))
        .startsWith("HTTP/1.1 415");
    assertThat(send("GET", OWN, SEE + "change", SCRIPT)).startsWith("HTTP/1.1 405");
    assertThat(cloud.clock().instant()).isBefore(before.plusSeconds(3600));

    assertThat(post(OWN, "change", SCRIPT + own + json, move))
        .startsWith("HTTP/1.1 200")
        .contains("done");
    assertThat(cloud.clock().instant()).isAfter(before.plusSeconds(3600));
  }

  @Test
  void what_cannot_be_done_is_told() throws IOException {
    String json = "Content-Type: application/json\r\n";

    assertThat(post(OWN, "change", json, "{\"what\":\"clock\",\"by\":\"-PT1M\"}"))
        .contains("error")
        .contains("PT1M");
    assertThat(post(OWN, "change", json, "{\"what\":\"fault\",\"kind\":\"none-such\"}"))
        .contains("KIND is one of");
    assertThat(post(OWN, "change", json, "{\"what\":\"burn\"}")).contains("no such change");
    assertThat(post(OWN, "change", json, "{{")).contains("not JSON");
    assertThat(post(OWN, "send", json, "{\"route\":\"GET /x\"}")).contains("no such route");
  }

  @Test
  void what_can_be_done_is_listed_without_any_password() throws IOException {
    cloud.show(
        new Examples(
            "The library of a small town",
            List.of(new Examples.User("ada", "Correct-Horse-7", "reads")),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of()));

    JsonNode doings = json("doings");
    assertThat(doings.path("users").path(0).path("name").asText()).isEqualTo("ada");
    assertThat(doings.toString()).doesNotContain("Horse");
    assertThat(doings.path("dead").path(0).path("arn").asText()).startsWith("arn:aws:sqs:");
    assertThat(doings.path("faults").has("throttled")).isTrue();
  }

  @Test
  void a_story_that_a_program_tells_can_be_read_by_its_id() throws IOException {
    String answer =
        post(OWN, "tell", "Content-Type: application/json\r\n", "{\"text\":\"0:01 <i>a</i>\"}");
    String id = Json.read(answer.substring(answer.indexOf("\r\n\r\n"))).path("id").asText();

    assertThat(json("told?q=" + id).path("text").asText()).isEqualTo("0:01 <i>a</i>");
    assertThat(json("told?q=none").path("text").isNull()).isTrue();
  }

  @Test
  void a_queue_is_looked_at_without_receiving() throws IOException {
    String arn = json("doings").path("dead").path(0).path("arn").asText();
    String name = arn.substring(arn.lastIndexOf(':') + 1);
    String queue = cloud.endpoint() + "/000000000000/" + name;
    cloud
        .gateway()
        .call(
            Call.json(
                "sqs",
                "SendMessage",
                Caller.ROOT,
                Json.object().put("QueueUrl", queue).put("MessageBody", "look at me")));
    String look =
        "stored?q=" + URLEncoder.encode("{\"what\":\"queue\",\"name\":\"" + name + "\"}", UTF_8);

    json(look);
    JsonNode messages = json(look).path("messages");
    assertThat(messages.findValuesAsText("body")).contains("look at me");
    assertThat(messages.findValuesAsText("received")).containsOnly("0");
  }

  @Test
  void a_request_is_pushed_listed_and_told() throws IOException {
    try (Socket socket = socket("GET", OWN, SEE + "events", SCRIPT)) {
      BufferedReader events =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      await(events, "\"queues\"");
      String queue = cloud.outputs("Library").get("QueueUrl");
      cloud
          .gateway()
          .call(
              Call.json(
                  "sqs",
                  "SendMessage",
                  Caller.ROOT,
                  Json.object().put("QueueUrl", queue).put("MessageBody", "<b>lent</b>")));

      assertThat(await(events, "SendMessage")).contains("\"from\":\"client\"");
      assertThat(await(events, "\"waiting\":1")).contains("Library/Queue");
    }
    JsonNode listed = json("requests?q=lent").path(0);
    assertThat(listed.path("route").asText()).isEqualTo("SendMessage");
    assertThat(
            json("request?q=" + listed.path("id").asText())
                .path("steps")
                .path(0)
                .path("request")
                .asText())
        .contains("<b>lent</b>");
    assertThat(json("history").path("requests").findValuesAsText("route")).contains("SendMessage");
    assertThat(json("requests?q=nobody-said-this")).isEmpty();
    assertThat(json("request?q=1-0").path("expired").asBoolean()).isTrue();
    post(OWN, "change", "Content-Type: application/json\r\n", "{\"what\":\"forget\"}");
    assertThat(json("requests?q=lent")).isEmpty();
  }

  @Test
  void what_has_happened_is_recorded_with_what_it_has_left() {
    long before = cloud.hops().count();
    String queue = cloud.outputs("Library").get("QueueUrl");
    ObjectNode message = Json.object().put("QueueUrl", queue).put("MessageBody", "<b>kept</b>");
    cloud.gateway().call(Call.json("sqs", "SendMessage", Caller.ROOT, message));

    JsonNode recorded = Json.read(cloud.recorded(before));
    JsonNode step = recorded.path("steps").path(0);
    assertThat(recorded.path("drawing").path("nodes")).isNotEmpty();
    assertThat(step.path("operation").asText()).isEqualTo("SendMessage");
    assertThat(step.path("changes").path(0).path("is").asText()).isEqualTo("<b>kept</b>");
    assertThat(recorded.at("/end/lying").toString()).contains("<b>kept</b>");
    assertThat(Json.read(cloud.recorded(cloud.hops().count())).path("steps")).isEmpty();
  }

  @Test
  void the_drawing_says_what_it_is_that_runs() throws IOException {
    cloud.show(
        new Examples("<b>My</b> library", List.of(), Map.of(), List.of(), Map.of(), Map.of()));

    assertThat(json("drawing").path("about").asText()).isEqualTo("<b>My</b> library");
  }

  private static String await(BufferedReader events, String text) throws IOException {
    String line = events.readLine();
    while (line != null && !line.contains(text)) {
      line = events.readLine();
    }
    return String.valueOf(line);
  }

  private JsonNode json(String path) throws IOException {
    String answer = send("GET", OWN, SEE + path, "");
    return Json.read(answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }

  private String send(String method, String host, String path, String headers) throws IOException {
    try (Socket socket = socket(method, host, path, headers)) {
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\r\n"));
    }
  }

  private String post(String host, String path, String headers, String body) throws IOException {
    try (Socket socket = socket("POST", host, SEE + path, headers, body)) {
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\r\n"));
    }
  }

  private Socket socket(String method, String host, String path, String headers)
      throws IOException {
    return socket(method, host, path, headers, "");
  }

  private Socket socket(String method, String host, String path, String headers, String body)
      throws IOException {
    int port = cloud.endpoint().getPort();
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(Math.toIntExact(Duration.ofMinutes(2).toMillis()));
    String request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + ":"
            + port
            + "\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\nConnection: close\r\n\r\n"
            + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
