package course.up;

import course.run.BusyMachine;
import course.run.Failure;
import course.run.JavaProgram;
import course.run.ProcessWork;
import course.run.Run;
import course.run.RunFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the shop in a process that outlives this one, and shows its output until it is ready. */
final class Background {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** An image may have to be pulled first, which is another program's work. */
  private static final Duration PATIENCE_WITH_A_CONTAINER = Duration.ofMinutes(20);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private static final String IN_BACKGROUND = "course.background";

  private final RunFile file;
  private final Settings settings;
  private long shown;

  Background(RunFile file, Settings settings) {
    this.file = file;
    this.settings = settings;
  }

  /** Whether this process is the one that outlives its caller. */
  static boolean isHere() {
    return Boolean.getBoolean(IN_BACKGROUND);
  }

  /** How to stop the shop that this process runs. */
  static String howToStop() {
    return isHere() ? "./course down" : "Ctrl-C, or ./course down";
  }

  void start(PrintStream out) throws InterruptedException {
    try {
      file.makeFolder();
      Files.deleteIfExists(file.log());
      Process shop = launch();
      Standstill standstill =
          new Standstill(
              () -> ProcessWork.of(shop.toHandle()),
              Clock.systemUTC(),
              settings.on() == null ? PATIENCE : PATIENCE_WITH_A_CONTAINER);
      // Another process writes its run file and its log, so poll until it is ready or has ended.
      while (!shop.waitFor(BETWEEN_LOOKS) && !isReady(shop) && !standstill.isReached()) {
        show(out);
      }
      boolean ready = isReady(shop);
      show(out);
      if (!ready) {
        boolean ended = !shop.isAlive();
        shop.destroy();
        throw new Failure(
            ended
                ? "The shop did not start."
                : "The shop did not start: it has done next to nothing for a while.",
            BusyMachine.told().map(busy -> "Mind that " + busy + ". ").orElse("")
                + "Its output is above, and in "
                + file.log()
                + ".");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch() throws IOException {
    Path root = Path.of(System.getProperty("course.root"));
    List<String> arguments = new ArrayList<>(JavaProgram.prepared());
    arguments.add("-D" + IN_BACKGROUND + "=true");
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), "course.Main", "up"));
    arguments.addAll(settings.options());
    return JavaProgram.lasting(root, arguments)
        // Appended, so that the shop can shorten it: see LogLimit.
        .redirectOutput(ProcessBuilder.Redirect.appendTo(file.log().toFile()))
        .start();
  }

  private boolean isReady(Process shop) {
    return file.read().filter(run -> run.pid() == shop.pid()).filter(Run::ready).isPresent();
  }

  private void show(PrintStream out) throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.log().toFile(), "r")) {
      log.seek(shown);
      byte[] news = new byte[(int) (log.length() - shown)];
      log.readFully(news);
      out.write(news);
      out.flush();
      shown += news.length;
    }
  }
}
