package course.build;

import java.io.Console;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The build's commands for the launcher: {@code fresh} (exit code 0 if there is nothing to do),
 * {@code build COMMAND} with what was typed, and, called by the build itself, {@code stamp START}
 * with the instant at which it started.
 */
final class Build {
  private final Path root;

  private Build(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Build build = new Build(Path.of(System.getProperty("course.root")));
    switch (args[0]) {
      case "fresh" -> System.exit(new Stamp(build.root).isFresh() ? 0 : 1);
      case "build" -> System.exit(build.runOnce(args.length > 1 ? args[1] : ""));
      case "stamp" -> new Stamp(build.root).leave(Instant.parse(args[1]));
      default -> throw new IllegalArgumentException("fresh, build or stamp, not " + args[0]);
    }
  }

  /** If another command builds, waits for it instead of building the same again. */
  private int runOnce(String command) throws IOException, InterruptedException {
    Optional<String> edited = new EditedReference(root).warningFor(command);
    if (edited.isPresent()) {
      System.err.println(edited.get());
      return 1;
    }
    Path lock = root.resolve("target/build.lock");
    Files.createDirectories(lock.getParent());
    try (FileChannel file =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock mine = file.tryLock();
      if (mine == null) {
        System.out.println("Another command is building: waiting for it.");
        mine = file.lock();
        if (new Stamp(root).isFresh()) {
          return 0;
        }
      }
      try (FileLock held = mine) {
        return held.isValid() ? run() : 1;
      }
    }
  }

  private int run() throws IOException, InterruptedException {
    Instant start = Instant.now();
    Path log = root.resolve("target/build.log");
    MavenRun maven = new MavenRun(root, log);
    int exit = maven.run(new ProgressLine(System.out, isTerminal()));
    if (exit == 0) {
      String time = MavenOutput.spoken(Duration.between(start, Instant.now()));
      System.out.println("Built in " + time + ".");
      return 0;
    }
    System.err.println("The build failed. Its errors, from " + root.relativize(log) + ":");
    maven.output().errors().forEach(error -> System.err.println("  " + error));
    System.err.println(maven.output().remedy());
    return 1;
  }

  // A JDK may provide a console even if the output goes to a file.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
