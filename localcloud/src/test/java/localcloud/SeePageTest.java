package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
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
    assertThat(json("requests?q=nobody-said-this")).isEmpty();
    assertThat(json("request?q=1-0").path("expired").asBoolean()).isTrue();
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

  private Socket socket(String method, String host, String path, String headers)
      throws IOException {
    int port = cloud.endpoint().getPort();
    Socket socket = new Socket("127.0.0.1", port);
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
            + "Content-Length: 0\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
