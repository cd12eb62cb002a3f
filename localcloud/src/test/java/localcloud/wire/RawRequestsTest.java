package localcloud.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.wire.connection.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are no HTTP, do not end, or come too slowly, byte by byte. */
class RawRequestsTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int HEAD = 64 * 1024;
  private static final String GET = "GET /_localcloud/health HTTP/1.1\r\nHost: 127.0.0.1\r\n";
  private static final String CLOSE = "Connection: close\r\n\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n";

  private final Gateway gateway = new Gateway();
  private final List<WireServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(WireServer::close);
  }

  static List<String> notHttp() {
    return List.of(
        "nonsense\r\n\r\n",
        "GET /\r\n\r\n",
        "GET /%zz HTTP/1.1\r\n\r\n",
        "GET /a?b=% HTTP/1.1\r\n\r\n",
        "GET /execute-api/x/%e4%/y HTTP/1.1\r\n\r\n",
        "GET /_localcloud/hops?trace=%zz HTTP/1.1\r\n\r\n",
        "GET ^{}| HTTP/1.1\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\n\r\n",
        POST + "Content-Length: many\r\n\r\n",
        POST + "Content-Length: -1\r\n\r\n",
        POST + "Content-Length: 99999999999999999999\r\n\r\n",
        POST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
        POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n",
        POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        POST + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n\r\n",
        POST + "Transfer-Encoding: chunked\r\n\r\n" + "1".repeat(5_000),
        POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx");
  }

  @ParameterizedTest
  @MethodSource("notHttp")
  void what_is_no_http_is_answered_with_an_error_that_names_no_class(String request)
      throws IOException {
    String answer = answer(start(LONG, LONG, 100), request);

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"message\":\"The request is not");
    assertThat(answer).doesNotContain("<h1>", "Exception thrown", "java.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT / HTTP/1.1\r\n\r\n", GET + "Connection: Upgrade\r\n\r\n"})
  void an_upgrade_is_refused(String request) throws IOException {
    assertThat(answer(start(LONG, LONG, 100), request)).startsWith("HTTP/1.1 501 ");
  }

  @Test
  void a_transfer_encoding_that_nobody_knows_is_refused() throws IOException {
    String answer = answer(start(LONG, LONG, 100), POST + "Transfer-Encoding: gzip\r\n\r\nx");

    assertThat(answer).startsWith("HTTP/1.1 501 ").doesNotContain("<h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Long: ", "/"})
  void a_head_that_does_not_end_is_refused_long_before_it_fills_the_memory(String start)
      throws IOException {
    String head = start.equals("/") ? "GET /" : GET + start;

    String answer = answer(start(LONG, LONG, 100), head + "x".repeat(HEAD * 2) + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 431 ");
  }

  @RepeatedTest(50)
  void a_refusal_arrives_however_much_has_been_sent(RepetitionInfo repetition) throws IOException {
    String head = "GET /" + "x".repeat(HEAD + 20_000 * repetition.getCurrentRepetition());

    assertThat(answer(start(LONG, LONG, 100), head + "\r\n\r\n")).startsWith("HTTP/1.1 431 ");
  }

  @Test
  void thousands_of_headers_are_refused() throws IOException {
    StringBuilder headers = new StringBuilder(GET);
    for (int i = 0; i < 20_000; i++) {
      headers.append("X-Header-").append(i).append(": x\r\n");
    }

    assertThat(answer(start(LONG, LONG, 100), headers + "\r\n")).startsWith("HTTP/1.1 431 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G",
        GET,
        GET + "X-Half: ",
        POST + "Content-Length: 10\r\n\r\n",
        POST + "Content-Length: 10\r\n\r\n{",
        POST + "Transfer-Encoding: chunked\r\n\r\n5\r\nab"
      })
  void half_a_request_is_given_up(String half) throws IOException {
    assertThat(answer(start(SHORT, SHORT, 100), half)).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void bytes_that_trickle_in_do_not_keep_a_request_alive() throws IOException {
    WireServer server = start(SHORT, LONG, 100);
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(10);
      String answer = "";
      while (answer.isEmpty()) {
        socket.getOutputStream().write('x');
        answer = received(socket);
      }

      assertThat(answer).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void an_answer_may_take_longer_than_a_request() throws IOException {
    CompletableFuture<Reply> made = new CompletableFuture<>();
    gateway.open(new FakeService("dynamodb", call -> made.join()));
    WireServer server = start(SHORT, SHORT, 100);
    try (Socket socket = connect(server)) {
      socket
          .getOutputStream()
          .write(call("DynamoDB_20120810.ListTables").getBytes(StandardCharsets.US_ASCII));
      assertThat(answer(server, GET)).startsWith("HTTP/1.1 408 ");
      made.complete(Reply.json(200, Json.object()));

      assertThat(read(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void one_connection_more_than_allowed_is_refused_until_another_ends() throws IOException {
    WireServer server = start(LONG, LONG, 2);
    String closing = GET + CLOSE;
    try (Socket one = connect(server);
        Socket two = connect(server)) {
      one.getOutputStream().write((GET + "\r\n").getBytes(StandardCharsets.US_ASCII));
      two.getOutputStream().write((GET + "\r\n").getBytes(StandardCharsets.US_ASCII));
      assertThat(one.getInputStream().read()).isEqualTo('H');
      assertThat(two.getInputStream().read()).isEqualTo('H');

      assertThat(answer(server, closing)).startsWith("HTTP/1.1 503 ");
    }
    String answer = "HTTP/1.1 503 ";
    while (answer.startsWith("HTTP/1.1 503 ")) {
      answer = answer(server, closing);
    }
    assertThat(answer).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_failure_of_the_cloud_is_answered_without_its_insides(boolean overflows)
      throws IOException {
    gateway.open(
        new FakeService(
            "dynamodb",
            call -> {
              if (overflows) {
                throw new StackOverflowError();
              }
              throw new IllegalStateException("a secret");
            }));

    String answer = answer(start(LONG, LONG, 100), call("DynamoDB_20120810.ListTables"));

    assertThat(answer).startsWith("HTTP/1.1 500 ").contains("InternalFailure");
    assertThat(answer).doesNotContain("secret", "IllegalState", "StackOverflow");
  }

  @Test
  void a_handler_that_fails_before_it_answers_does_not_drop_the_connection() throws IOException {
    WireServer server = start(LONG, LONG, 100);
    server.mount(
        "/fails",
        exchange -> {
          try (exchange) {
            throw new IllegalStateException("a secret");
          }
        });

    String answer = answer(server, "GET /fails HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 500 ").doesNotContain("secret", "IllegalState");
  }

  @Test
  void an_answer_that_a_fault_loses_stays_lost() throws IOException {
    gateway.open(new FakeService("dynamodb", call -> Reply.LOST));

    assertThat(answer(start(LONG, LONG, 100), call("DynamoDB_20120810.ListTables"))).isEmpty();
  }

  @Test
  void answers_to_earlier_requests_come_before_the_refusal_of_a_bad_one() throws IOException {
    gateway.open(
        new FakeService(
            "dynamodb",
            call -> {
              throw AwsException.notFound("<h1>none</h1>");
            }));

    String answers =
        answer(
            start(LONG, LONG, 100),
            call("DynamoDB_20120810.ListTables").replace(CLOSE, "\r\n")
                + "GET /%zz HTTP/1.1\r\n\r\n");

    assertThat(answers).contains("<h1>none</h1>").contains("The request is not valid HTTP");
    assertThat(answers.split("HTTP/1.1 400", -1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "Origin"})
  void a_name_of_thousands_of_parts_is_refused_as_a_foreign_one(String header) throws IOException {
    String name = header + ": " + "a.".repeat(25_000) + "localhost\r\n";

    String answer =
        answer(start(LONG, LONG, 100), "GET /_localcloud/health HTTP/1.1\r\n" + name + CLOSE);

    assertThat(answer).startsWith("HTTP/1.1 403 ");
  }

  private WireServer start(Duration head, Duration body, int connections) {
    WireServer server =
        WireServer.listen(
            gateway,
            (key, exchange) -> Caller.ROOT,
            InetAddress.getLoopbackAddress(),
            0,
            new Limits(head, body, HEAD, connections));
    servers.add(server);
    server.answerRequests();
    return server;
  }

  private static String call(String target) {
    return POST + "X-Amz-Target: " + target + "\r\nContent-Length: 2\r\n" + CLOSE + "{}";
  }

  /** Everything that comes until the server closes the connection. */
  private static String answer(WireServer server, String request) throws IOException {
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return read(socket);
    } catch (SocketException e) {
      return "";
    }
  }

  private static String read(Socket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    InputStream in = socket.getInputStream();
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        text.append((char) c);
      }
    } catch (SocketException e) {
      // Reset, as the server has not read all that was sent; what had come counts.
    }
    return text.toString();
  }

  private static String received(Socket socket) throws IOException {
    try {
      return read(socket);
    } catch (SocketTimeoutException e) {
      return "";
    }
  }

  private static Socket connect(WireServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }
}
