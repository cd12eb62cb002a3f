package course.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.carve.Code;
import course.prepare.ClassPreparation;
import exercises.Course;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The workbench's process. It answers one request at a time on the loopback address, and ends by
 * itself after a while without requests or when its workspace is gone.
 */
final class BenchMain {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final BenchFile file;
  private final Course course;
  private final Bench bench;
  private final LastWords lastWords = LastWords.listen();

  private BenchMain(BenchFile file, Course course, Bench bench) {
    this.file = file;
    this.course = course;
    this.bench = bench;
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    BenchFile file = new BenchFile(folder);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Bench bench = new Bench(root, folder)) {
      server.setSoTimeout((int) BETWEEN_LOOKS.toMillis());
      file.write(server.getLocalPort(), root);
      ClassPreparation.begin(root);
      new BenchMain(file, Course.read(root), bench).serve(server);
    } finally {
      Files.deleteIfExists(file.path());
    }
    System.exit(0);
  }

  private void serve(ServerSocket server) throws IOException {
    Instant lastAsked = Instant.now();
    while (!Limit.isBroken() && isWanted(lastAsked)) {
      try (Socket caller = server.accept()) {
        answer(caller);
        lastAsked = Instant.now();
      } catch (SocketTimeoutException e) {
        // Time to check whether the workspace is still in use.
      }
    }
  }

  private boolean isWanted(Instant lastAsked) {
    return Files.exists(file.path())
        && Duration.between(lastAsked, Instant.now()).compareTo(PATIENCE) < 0;
  }

  private void answer(Socket caller) {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8)) {
      String line = in.readLine();
      if (line != null) {
        lastWords.owedTo(out);
        String verdict = MAPPER.writeValueAsString(verdict(line));
        lastWords.owedTo(null);
        out.write(verdict + "\n");
      }
    } catch (IOException e) {
      System.err.println("A caller went away: " + e);
    }
  }

  /** Always answers, whatever happens. */
  private Verdict verdict(String question) {
    try {
      Request request = MAPPER.readValue(question, Request.class);
      Code code = Code.read(Path.of(request.workspace()));
      return switch (request.wish()) {
        case CHECK ->
            bench.check(code, course.step(request.step()), request.runPending(), request.whole());
        case COMPILE -> bench.compile(code);
        case LEND -> bench.lend(code);
        case ASSEMBLE -> bench.assemble(code);
      };
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
      e.printStackTrace();
      return Verdict.broken(e);
    }
  }
}
