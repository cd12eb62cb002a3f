package course;

import course.aws.Endpoint;
import course.aws.QueueDepths;
import course.aws.RunningThings;
import course.run.MomentText;
import course.run.Run;
import course.run.RunFile;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    String whose = run.work() == null ? "The shop" : "Your shop in " + run.work();
    System.out.println(whose + " runs since " + since + " (process " + run.pid() + ").");
    System.out.print(text(run, new RunningThings(new Endpoint(run.endpoint()))));
    return 0;
  }

  /** What runs now, which may be more or less than what was there at the start. */
  static String text(Run run, RunningThings things) {
    StringBuilder text = new StringBuilder("\nEndpoint for the AWS CLI and SDKs\n  ");
    text.append(run.endpoint()).append("\n\nAPIs\n");
    apis(run, things).forEach((api, url) -> text.append(line("  %-10s %s%n", api, url)));
    text.append("\nFunctions\n");
    things.functions().forEach(function -> text.append(line("  %s%n", function)));
    text.append("\nTables\n");
    things
        .tables()
        .forEach(table -> text.append(line("  %-10s %s%n", key(run.tables(), table, ""), table)));
    queues(run, things, text);
    return text.toString();
  }

  /**
   * With the outputs' names and addresses, which in a container are others than the cloud's own.
   */
  private static Map<String, String> apis(Run run, RunningThings things) {
    Map<String, String> now = new TreeMap<>();
    things.apis().forEach((name, url) -> now.put(key(run.apis(), url, name), url));
    boolean inAContainer =
        !run.apis().isEmpty() && run.apis().values().stream().noneMatch(now::containsValue);
    return inAContainer ? run.apis() : now;
  }

  private static String key(Map<String, String> known, String value, String otherwise) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(otherwise);
  }

  private static void queues(Run run, RunningThings things, StringBuilder text) {
    QueueDepths depths = new QueueDepths(new Endpoint(run.endpoint()));
    text.append(line("%n%-30s %8s %10s%n", "Queues", "visible", "in flight"));
    things
        .queues()
        .forEach(
            (name, url) -> {
              QueueDepths.Depth depth = depths.depth(url);
              text.append(line("  %-28s %8d %10d%n", name, depth.visible(), depth.inFlight()));
            });
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
