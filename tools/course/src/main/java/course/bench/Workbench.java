package course.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.bench.Request.Wish;
import course.run.Failure;
import course.workspace.Workspace;
import exercises.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A workspace's workbench, started at its first request. */
public final class Workbench {
  static final String AS_THEY_ARE = "classes-as-they-are";
  static final String LENT = "classes-with-lent";
  static final String SHOP = "shop";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path root;
  private final Workspace workspace;
  private final BenchFile file;
  private final BenchStart start;

  public Workbench(Path root, Workspace workspace) {
    this.root = root;
    this.workspace = workspace;
    Path folder = workspace.hidden("bench");
    this.file = new BenchFile(folder);
    this.start = new BenchStart(root, folder);
  }

  /** The verdict on the workspace's current code. */
  public Verdict check(Step step, boolean runPending) {
    return ask(
        new Request(Wish.CHECK, workspace.folder().toString(), step.id(), runPending, false));
  }

  /** The same; if a test fails, its scenarios still run, so that the verdict has their story. */
  public Verdict checkWhole(Step step) {
    return ask(new Request(Wish.CHECK, workspace.folder().toString(), step.id(), false, true));
  }

  /** Whether all of the workspace's code compiles, pending or not. */
  public Verdict compile() {
    return ask(Wish.COMPILE);
  }

  /** Whether the workspace's code compiles with the reference's in place of what is pending. */
  public Verdict lend() {
    return ask(Wish.LEND);
  }

  /** Whether, besides, its stacks can be synthesized. */
  public Verdict assemble() {
    return ask(Wish.ASSEMBLE);
  }

  /** Where {@link #assemble} puts what can be deployed. */
  public Path assembly() {
    return workspace.hidden("bench").resolve(SHOP);
  }

  /** Where {@link #lend} puts the classes, module by module. */
  public List<Path> lentClasses() {
    Path folder = workspace.hidden("bench").resolve(LENT);
    return ShopModule.ALL.stream().map(folder::resolve).toList();
  }

  private Verdict ask(Wish wish) {
    return ask(new Request(wish, workspace.folder().toString(), "", false, false));
  }

  private Verdict ask(Request request) {
    try {
      return ask(request, start.runningOr(this::stop));
    } catch (IOException e) {
      // It was just ending, or something has ended it: try a new one.
      stop();
      return askAfresh(request);
    }
  }

  private Verdict askAfresh(Request request) {
    try {
      return ask(request, start.runningOr(this::stop));
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private Verdict ask(Request request, BenchFile.Entry entry) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), entry.port());
        Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      out.write(MAPPER.writeValueAsString(request) + "\n");
      out.flush();
      String line = in.readLine();
      if (line == null) {
        throw new IOException("it went away");
      }
      return MAPPER.readValue(line, Verdict.class);
    }
  }

  private Failure gone(IOException e) {
    return new Failure(
        "The workbench ended before it had an answer (" + e.getMessage() + ").",
        "The code that was checked may have done it. Its last output is in " + start.log() + ".",
        e);
  }

  /** Whether it is warm for a check. */
  public boolean isWarm() {
    return file.running(root).isPresent();
  }

  /** Its process, if it is running. */
  public Optional<ProcessHandle> process() {
    return file.running(root).flatMap(BenchFile.Entry::process);
  }

  /** Ends the process, if there is one. */
  public void stop() {
    file.read()
        .flatMap(BenchFile.Entry::process)
        .ifPresent(
            process -> {
              process.destroy();
              process.onExit().join();
            });
  }
}
