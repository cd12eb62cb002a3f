package search.mistake;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import search.ExitCode;

/**
 * Plants each mistake and says how soon the search finds it: the program behind {@code ./course
 * search --mistakes}. It answers 1 if one is not found. As many mistakes are searched for at once
 * as there are processors, each by one thread: so the number of the history depends only on the
 * seed.
 */
public final class MistakeTable {
  private final Path root;
  private final String classPath = System.getProperty("java.class.path");
  private final List<String> seeds;

  private MistakeTable(Path root, List<String> seeds) {
    this.root = root;
    this.seeds = seeds;
  }

  private static List<String> seeds(int count, String first) {
    var random = new SecureRandom();
    return (first.isEmpty()
            ? IntStream.range(0, count).mapToLong(i -> random.nextInt(1_000_000))
            : LongStream.iterate(Long.parseLong(first), seed -> seed + 1).limit(count))
        .mapToObj(Long::toString)
        .toList();
  }

  /**
   * @param arguments the repository, how many seeds, the first of them or nothing, and perhaps the
   *     names of some mistakes
   */
  public static void main(String[] arguments) {
    System.exit(ExitCode.of(() -> print(arguments)));
  }

  private static int print(String[] arguments) throws InterruptedException, ExecutionException {
    var seeds = seeds(Integer.parseInt(arguments[1]), arguments[2]);
    var table = new MistakeTable(Path.of(arguments[0]), seeds);
    var names = List.of(arguments).subList(3, arguments.length);
    return table.print(names) ? 0 : 1;
  }

  private boolean print(List<String> names) throws InterruptedException, ExecutionException {
    System.out.println(
        "Seeds " + String.join(", ", seeds) + "; at most 1,000 histories and 12 events each.");
    System.out.println(
        "A history that breaks a rule but needs more than 12 events is passed over, at most four"
            + " for each mistake and seed; +N after a history's number says how many were.");
    row("mistake", "history", "seconds", "events", "rule");
    boolean all = true;
    var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (var search : searches(planted(names, workers), workers)) {
        all &= print(search.get());
      }
    } finally {
      // After a failure, nobody waits for the others.
      workers.shutdownNow();
    }
    return all;
  }

  /** All of them, before the first search: a function that is loaded sets up everyone's logs. */
  private List<PlantedTrial> planted(List<String> names, ExecutorService workers)
      throws InterruptedException, ExecutionException {
    var planted = new ArrayList<Future<PlantedTrial>>();
    for (var mistake : Mistake.in(root)) {
      if (names.isEmpty() || names.contains(mistake.name())) {
        planted.add(workers.submit(() -> PlantedTrial.of(mistake, root, classPath)));
      }
    }
    var trials = new ArrayList<PlantedTrial>();
    for (var trial : planted) {
      trials.add(trial.get());
    }
    return trials;
  }

  private record Searched(String name, List<List<String>> lines) {}

  private List<Future<Searched>> searches(List<PlantedTrial> trials, ExecutorService workers) {
    return trials.stream()
        .map(
            trial ->
                workers.submit(() -> new Searched(trial.mistake().name(), trial.search(seeds))))
        .toList();
  }

  private static boolean print(Searched searched) {
    var columns = new ArrayList<String>();
    columns.add(searched.name());
    for (int column = 0; column < 3; column++) {
      int number = column;
      columns.add(
          String.join(" ", searched.lines().stream().map(line -> line.get(number)).toList()));
    }
    columns.add(
        String.join("; ", searched.lines().stream().map(List::getLast).distinct().toList()));
    row(columns.toArray(String[]::new));
    return searched.lines().stream().allMatch(MistakeTable::isFound);
  }

  private static boolean isFound(List<String> line) {
    return !line.getFirst().equals("-") && Integer.parseInt(line.get(2)) <= Trial.SHORT;
  }

  private static void row(String... columns) {
    System.out.printf(Locale.ROOT, "%-38s %-26s %-26s %-14s %s%n", (Object[]) columns);
  }
}
