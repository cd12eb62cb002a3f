package search.mistake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Plants each mistake and says how soon the search finds it: the program behind {@code ./course
 * search --mistakes}. It answers 1 if one is not found.
 */
public final class MistakeTable {
  private final Path root;
  private final String classPath;
  private final List<String> seeds;

  private MistakeTable(Path root, String classPath, List<String> seeds) {
    this.root = root;
    this.classPath = classPath;
    this.seeds = seeds;
  }

  private static List<String> seeds(String wanted) {
    return wanted.startsWith("seed=")
        ? List.of(wanted.substring("seed=".length()))
        : Stream.generate(() -> Integer.toString(new SecureRandom().nextInt(1_000_000)))
            .limit(Integer.parseInt(wanted))
            .toList();
  }

  /**
   * @param arguments the repository, how many seeds or {@code seed=} and one, and perhaps the names
   *     of some mistakes
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var table =
        new MistakeTable(
            Path.of(arguments[0]), System.getProperty("java.class.path"), seeds(arguments[1]));
    var names = List.of(arguments).subList(2, arguments.length);
    System.exit(table.print(names) ? 0 : 1);
  }

  private boolean print(List<String> names) throws IOException, InterruptedException {
    System.out.println("Seeds " + String.join(", ", seeds) + "; at most 1,000 histories each.");
    System.out.printf(
        Locale.ROOT,
        "%-34s %-26s %-26s %-14s %s%n",
        "mistake",
        "history",
        "seconds",
        "events",
        "rule");
    boolean all = true;
    for (var mistake : Mistake.in(root)) {
      if (names.isEmpty() || names.contains(mistake.name())) {
        all &= print(mistake);
      }
    }
    return all;
  }

  private boolean print(Mistake mistake) throws IOException, InterruptedException {
    var folder = root.resolve("tools/search/target/mistakes").resolve(mistake.name());
    var planted = mistake.plant(root, folder);
    var lines = trial(planted, planted.templates(mistake.isInStack()));
    System.out.printf(
        Locale.ROOT,
        "%-34s %-26s %-26s %-14s %s%n",
        mistake.name(),
        column(lines, 1),
        column(lines, 2),
        column(lines, 3),
        String.join("; ", lines.stream().map(line -> line[4]).distinct().toList()));
    return lines.size() == seeds.size() && lines.stream().noneMatch(line -> line[1].equals("-"));
  }

  private static String column(List<String[]> lines, int column) {
    return String.join(" ", lines.stream().map(line -> line[column]).toList());
  }

  private List<String[]> trial(Planted planted, Path templates)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                planted.classes() + File.pathSeparator + classPath,
                Trial.class.getName(),
                templates.toString(),
                root.resolve("tools/search/stories/open").toString()));
    command.addAll(seeds);
    var errors = planted.folder().resolve("errors.txt");
    var trial = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    List<String> said;
    try (var out = trial.inputReader()) {
      said = out.lines().toList();
    }
    if (trial.waitFor() != 0) {
      throw new IllegalStateException("The trial failed: " + Files.readString(errors));
    }
    return said.stream().map(line -> line.split("\t")).filter(line -> line.length == 5).toList();
  }
}
