package course.build;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The build's commands for the launcher: {@code fresh} (exit code 0 if there is nothing to do),
 * {@code build}, and, called by the build itself, {@code stamp START} with the instant at which it
 * started.
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
      case "build" -> System.exit(build.run());
      case "stamp" -> new Stamp(build.root).leave(Instant.parse(args[1]));
      default -> throw new IllegalArgumentException("fresh, build or stamp, not " + args[0]);
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
