package course.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.carve.Code;
import course.steps.Course;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The workbench's process. It answers on loopback, one question after the other, and ends by itself
 * when nobody has asked for a while.
 */
final class BenchMain {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofHours(1);

  private BenchMain() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    Course course = Course.read(root);
    try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Bench bench = new Bench(root, folder)) {
      door.setSoTimeout((int) PATIENCE.toMillis());
      new BenchFile(folder).write(door.getLocalPort(), root);
      while (true) {
        try (Socket caller = door.accept()) {
          answer(caller, bench, course);
        }
      }
    } catch (SocketTimeoutException e) {
      // Nobody works here any more.
    } finally {
      Files.deleteIfExists(new BenchFile(folder).path());
    }
    System.exit(0);
  }

  private static void answer(Socket caller, Bench bench, Course course) {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      if (line != null) {
        Request request = MAPPER.readValue(line, Request.class);
        Code code = Code.read(Path.of(request.workspace()));
        Verdict verdict =
            request.step().isEmpty()
                ? bench.compile(code)
                : bench.check(code, course.step(request.step()), request.runPending());
        out.write(MAPPER.writeValueAsString(verdict));
        out.newLine();
      }
    } catch (IOException e) {
      System.err.println("A caller went away: " + e);
    }
  }
}
