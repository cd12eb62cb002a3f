package localcloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A page or a program that still asks while the cloud ends gets no trace into the cloud's log. */
@Isolated("it reads the log of the whole process")
class QuietEndTest {
  private static final List<String> READS =
      List.of(
          page("events"),
          page("drawing"),
          page("doings"),
          page("requests"),
          page("history"),
          page("stored"),
          page("stored?q=" + URLEncoder.encode("{\"what\":\"log\",\"name\":\"x\"}", UTF_8)),
          page("stored?q=" + URLEncoder.encode("{\"what\":\"table\",\"name\":\"x\"}", UTF_8)),
          queue("GetQueueAttributes"),
          queue("PurgeQueue"));

  @TempDir private Path cdkOut;

  @Test
  void whoever_asks_while_the_cloud_ends_leaves_no_trace_in_the_log() throws Exception {
    Queue<String> logged = new ConcurrentLinkedQueue<>();
    Logger log = Logger.getLogger("localcloud");
    Handler handler = collecting(logged);
    log.addHandler(handler);
    try {
      for (int i = 0; i < 3; i++) {
        askWhileItCloses();
      }
    } finally {
      log.removeHandler(handler);
    }

    assertThat(logged).noneMatch(line -> line.contains("failed"));
  }

  private void askWhileItCloses() throws Exception {
    List<Thread> threads = new ArrayList<>();
    CountDownLatch answered = new CountDownLatch(READS.size());
    try (LocalCloud cloud = LocalCloud.start(Options.forTests())) {
      cloud.deploy(SmallStack.write(cdkOut, 30));
      int port = cloud.endpoint().getPort();
      for (String read : READS) {
        threads.add(Thread.ofVirtual().start(() -> askUntilItIsGone(port, read, answered)));
      }
      answered.await();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void askUntilItIsGone(int port, String read, CountDownLatch answered) {
    while (true) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.getOutputStream().write(read.getBytes(UTF_8));
        int first = socket.getInputStream().read();
        answered.countDown();
        if (first >= 0) {
          socket.getInputStream().readAllBytes();
        }
      } catch (IOException gone) {
        return;
      }
    }
  }

  private static String page(String path) {
    return "GET /_localcloud/see/"
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
  }

  private static String queue(String operation) {
    String body = "{\"QueueUrl\": \"http://x/0/books\", \"AttributeNames\": [\"All\"]}";
    return String.join(
        "\r\n",
        "POST / HTTP/1.1",
        "Host: 127.0.0.1",
        "Connection: close",
        "Content-Type: application/x-amz-json-1.0",
        "Content-Length: " + body.length(),
        "X-Amz-Target: AmazonSQS." + operation,
        "Authorization: AWS4-HMAC-SHA256 Credential=AKIATEST/20260101/us-east-1/sqs/aws4_request,"
            + " SignedHeaders=host, Signature=0",
        "",
        body);
  }

  private static Handler collecting(Queue<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        lines.add(record.getLevel() + " " + record.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
