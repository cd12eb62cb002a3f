package localcloud.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every combination of what a browser may say about a request, at every kind of path. */
class WebPagesTest {
  private static final String CALL = "Action=CreateQueue&QueueName=a&Version=2012-11-05";
  private static final String OWN = "127.0.0.1:PORT";
  private static final Map<String, List<String>> SAID = new LinkedHashMap<>();

  static {
    SAID.put(
        "Host",
        List.of("127.0.0.1:PORT", "127.0.0.1.rebound.example", "localhost.rebound.example:PORT"));
    SAID.put("Sec-Fetch-Site", List.of("", "none", "same-origin", "same-site", "cross-site", "?"));
    SAID.put(
        "Origin",
        List.of(
            "",
            "http://HOST",
            "https://HOST",
            "http://127.0.0.1:1",
            "null",
            "http://HOST.evil.example",
            "http://evil.example"));
    SAID.put("Referer", List.of("", "http://HOST/page", "http://evil.example/", "not an address"));
    SAID.put("Sec-Fetch-Mode", List.of("", "navigate", "no-cors"));
    SAID.put("Sec-Fetch-Dest", List.of("", "document", "iframe"));
  }

  private final Gateway gateway = new Gateway();
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
  private final FakeService sqs =
      new FakeService("sqs", call -> Reply.json(200, Json.object().put("QueueUrl", "u")));
  private final List<Boolean> elsewhere = new ArrayList<>();
  private Socket socket;

  @BeforeEach
  void open() throws IOException {
    gateway.open(sqs);
    server.mount(
        "/judging/",
        Visitors.ALL,
        exchange -> {
          elsewhere.add(BrowserMarks.of(exchange).fromElsewhere());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    server.close();
  }

  @Test
  void only_programs_call_services() throws IOException {
    for (Map<String, String> said : everything()) {
      int before = sqs.calls().size();
      int status = send("POST", "/", said, CALL);

      assertThat(status).as("%s", said).isEqualTo(isProgram(said) ? 200 : 403);
      assertThat(sqs.calls()).hasSize(before + (isProgram(said) ? 1 : 0));
    }
  }

  @Test
  void no_get_calls_a_service_in_the_query_protocol() throws IOException {
    for (Map<String, String> said : everything()) {
      assertThat(send("GET", "/?" + CALL, said, ""))
          .as("%s", said)
          .isEqualTo(isProgram(said) ? 405 : 403);
    }
    assertThat(sqs.calls()).isEmpty();
  }

  @Test
  void a_page_that_changes_nothing_is_for_programs_and_for_tabs_of_their_own() throws IOException {
    for (Map<String, String> said : everything()) {
      boolean isTab =
          isLocal(said)
              && said.get("Sec-Fetch-Mode").equals("navigate")
              && said.get("Sec-Fetch-Dest").equals("document");

      assertThat(send("GET", "/", said, ""))
          .as("%s", said)
          .isEqualTo(isProgram(said) || isTab ? 200 : 403);
      assertThat(send("POST", "/_localcloud/health", said, ""))
          .as("%s", said)
          .isEqualTo(isProgram(said) ? 200 : 403);
    }
  }

  @Test
  void a_path_that_judges_for_itself_learns_whether_the_page_is_of_another_origin()
      throws IOException {
    for (Map<String, String> said : everything()) {
      elsewhere.clear();
      int status = send("POST", "/judging/x", said, CALL);

      assertThat(status).as("%s", said).isEqualTo(isLocal(said) ? 204 : 403);
      assertThat(elsewhere)
          .as("%s", said)
          .isEqualTo(isLocal(said) ? List.of(!isOwn(said)) : List.of());
    }
  }

  /** Everything is tried under the page's own name, and again under the usual one. */
  @Test
  void the_clouds_own_page_is_for_its_own_host_where_nothing_else_is_answered() throws IOException {
    server.mount(
        "/own/",
        Visitors.OWN,
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    for (Map<String, String> said : everything()) {
      boolean isTab =
          said.get("Sec-Fetch-Mode").equals("navigate")
              && said.get("Sec-Fetch-Dest").equals("document");
      assertThat(send("GET", "/own/", said, ""))
          .as("%s", said)
          .isEqualTo(isProgram(said) || isLocal(said) && isTab ? 204 : 403);
      if (isLocal(said)) {
        boolean welcome = isProgram(said) || isOwn(said) || isTab;
        Map<String, String> there = new TreeMap<>(said);
        there.put("Host", Visitors.OWN_HOST + ":PORT");
        assertThat(send("GET", "/own/", there, "")).as("%s", there).isEqualTo(welcome ? 204 : 403);
        assertThat(send("GET", "/judging/x", there, "")).as("%s", there).isEqualTo(403);
        assertThat(send("POST", "/", there, CALL)).as("%s", there).isEqualTo(403);
      }
    }
    assertThat(sqs.calls()).isEmpty();
  }

  /** Its body would never end. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/judging/x", "/_localcloud/health"})
  void a_web_socket_is_refused(String path) throws IOException {
    Map<String, String> said = new TreeMap<>(everything().getFirst());
    said.putAll(Map.of("Connection", "Upgrade", "Upgrade", "WebSocket"));

    assertThat(send("GET", path, said, "")).isEqualTo(501);
  }

  private static boolean isLocal(Map<String, String> said) {
    return said.get("Host").equals(OWN);
  }

  private static boolean isProgram(Map<String, String> said) {
    return isLocal(said)
        && (said.get("Sec-Fetch-Site") + said.get("Origin") + said.get("Referer")).isEmpty();
  }

  private static boolean isOwn(Map<String, String> said) {
    return Set.of("", "none", "same-origin").contains(said.get("Sec-Fetch-Site"))
        && Set.of("", "http://HOST").contains(said.get("Origin"))
        && Set.of("", "http://HOST/page").contains(said.get("Referer"));
  }

  private static List<Map<String, String>> everything() {
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, List<String>> header : SAID.entrySet()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> so : all) {
        for (String value : header.getValue()) {
          Map<String, String> one = new TreeMap<>(so);
          one.put(header.getKey(), value);
          more.add(one);
        }
      }
      all = more;
    }
    return all;
  }

  private int send(String method, String path, Map<String, String> said, String body)
      throws IOException {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    String host = said.get("Host").replace("PORT", "" + server.port());
    said.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            request.append(name).append(": ");
            request.append(value.replace("HOST", host).replace("PORT", "" + server.port()));
            request.append("\r\n");
          }
        });
    request.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ");
    request.append(body.length()).append("\r\n\r\n").append(body);
    socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
    return RawAnswer.read(socket.getInputStream()).status();
  }
}
