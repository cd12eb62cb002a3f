package course;

import course.aws.Endpoint;
import course.aws.QueueDepths;
import course.run.MomentText;
import course.run.Run;
import course.run.RunFile;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Says whether the shop is running, and where. Exit code 0: it is; 3: it is not.",
    mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {
  private static final int NOT_RUNNING = 3;

  private final RunFile file = RunFile.ofThisRepository();

  @Override
  public Integer call() {
    Optional<Run> running = file.read();
    if (running.isEmpty()) {
      System.out.println("The shop is not running. Start it: ./course up");
      return NOT_RUNNING;
    }
    Run run = running.get();
    String since = MomentText.since(Instant.parse(run.startedAt()), Instant.now());
    if (!run.ready()) {
      System.out.println("The shop is starting, since " + since + " (process " + run.pid() + ").");
      return NOT_RUNNING;
    }
    System.out.println("The shop runs since " + since + " (process " + run.pid() + ").");
    System.out.printf(
        Locale.ROOT, "%nEndpoint for the AWS CLI and SDKs%n  %s%n%nAPIs%n", run.endpoint());
    run.apis().forEach((api, url) -> System.out.printf(Locale.ROOT, "  %-10s %s%n", api, url));
    System.out.printf(Locale.ROOT, "%nFunctions%n");
    run.functions().forEach(function -> System.out.println("  " + function));
    System.out.printf(Locale.ROOT, "%nTables%n");
    run.tables()
        .forEach((api, table) -> System.out.printf(Locale.ROOT, "  %-10s %s%n", api, table));
    printQueues(run);
    return 0;
  }

  private static void printQueues(Run run) {
    QueueDepths queues = new QueueDepths(new Endpoint(run.endpoint()));
    System.out.printf(Locale.ROOT, "%n%-30s %8s %10s%n", "Queues", "visible", "in flight");
    run.queues()
        .forEach(
            (name, url) -> {
              QueueDepths.Depth depth = queues.depth(url);
              System.out.printf(
                  Locale.ROOT, "  %-28s %8d %10d%n", name, depth.visible(), depth.inFlight());
            });
  }
}
