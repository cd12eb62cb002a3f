package course.search;

import course.bench.OwnShop;
import course.run.WrongUsage;
import course.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs {@code search.Main} in a process of its own: with both compilers, because it runs long
 * enough, and with a learner's classes, if asked, in place of the shop's.
 */
@Command(
    name = "search",
    description =
        "Runs the real functions in simulated time, with slow and failing services and impatient"
            + " shoppers, until a rule is broken; tells the shortest story.",
    footer = {
      "",
      "A history is an hour or two of a shop, made by a seed and a number. A history that breaks a"
          + " rule is shrunk to the decisions without which it would not, and told as a story."
          + " Stories are written to tools/search/target/stories; docs/read/teachers.md is about"
          + " all this.",
      "",
      "Exit codes: 0 no rule is broken, or every mistake is found; 1 a rule is broken, or a mistake"
          + " is not found; 2 nothing can be said: wrong words, no such story, a shop that cannot"
          + " be run, or output that cannot be written."
    },
    mixinStandardHelpOptions = true)
public final class Search implements Callable<Integer> {
  private final Path root = Path.of(System.getProperty("course.root", "")).toAbsolutePath();

  @ArgGroup @Nullable Length length;

  @Option(names = "--seed", description = "Which histories. Default: others each time.")
  @Nullable Long seed;

  @Option(names = "--all", description = "Also look for what is known and still open.")
  boolean all;

  @Option(names = "--work", description = "Search your own shop, in work/, instead.")
  boolean work;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Tell one story again, from its file.")
  @Nullable Path replay;

  @Option(
      names = "--mistakes",
      paramLabel = "SEEDS",
      arity = "0..1",
      fallbackValue = "5",
      description =
          "Plant each mistake of tools/search/mistakes, and say how soon it is found. Default: from"
              + " 5 seeds each, drawn anew; with --seed, from that one and those after it.")
  @Nullable Integer mistakes;

  @Option(
      names = "--mutants",
      paramLabel = "RUNS",
      arity = "0..1",
      fallbackValue = "1000",
      description =
          "Change each number, and all else that matters, in the templates, and say which changes"
              + " no history notices. Default: at most 1000 histories each.")
  @Nullable Long mutants;

  @Spec CommandSpec spec;

  /** How long to search. */
  static final class Length {
    @Option(names = "--runs", description = "How many histories.")
    @Nullable Long runs;

    @Option(names = "--minutes", description = "How long. Default: 1.")
    @Nullable Double minutes;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    options().check();
    var program = new SearchProgram(root, spec.commandLine().getOut());
    if (mutants != null) {
      return program.run(
          program.classPath(),
          List.of(
              "search.mistake.MutantTable",
              root.toString(),
              mutants.toString(),
              seed == null ? "" : seed.toString()));
    }
    if (mistakes != null) {
      return program.run(
          program.classPath(),
          List.of(
              "search.mistake.MistakeTable",
              root.toString(),
              mistakes.toString(),
              seed == null ? "" : seed.toString()));
    }
    return work ? searchOwn(program) : program.run(program.classPath(), line(templates()));
  }

  SearchOptions options() {
    return new SearchOptions(length, seed, all, work, replay, mistakes, mutants);
  }

  private int searchOwn(SearchProgram program) throws IOException, InterruptedException {
    var shop = new OwnShop(root, Workspace.find(null, root));
    Path templates = shop.assembly();
    long pending = shop.pending();
    if (pending > 0) {
      program
          .out()
          .println("Ours in place of what is still pending in your shop: " + pending + ".");
    }
    return program.run(program.classPath(shop), line(templates));
  }

  private Path templates() {
    return root.resolve("modules/05-system/target/cdk.out");
  }

  private List<String> line(Path templates) {
    var line = new ArrayList<String>();
    line.add("search.Main");
    line.add("templates=" + templates);
    line.add("open=" + root.resolve("tools/search/stories/open"));
    line.add("to=" + root.resolve("tools/search/target/stories"));
    arguments().forEach(line::add);
    return line;
  }

  private Stream<String> arguments() {
    var arguments = new ArrayList<String>();
    if (length != null && length.runs != null) {
      arguments.add("runs=" + length.runs);
    }
    if (length != null && length.minutes != null) {
      arguments.add("minutes=" + length.minutes);
    }
    if (seed != null) {
      arguments.add("seed=" + seed);
    }
    if (all) {
      arguments.add("all=");
    }
    if (replay != null) {
      arguments.add("replay=" + existing(replay));
    }
    return arguments.stream();
  }

  private static Path existing(Path story) {
    if (!Files.isReadable(story)) {
      throw new WrongUsage(
          "There is no story in " + story + ".",
          "Name a file that ./course search has written, such as one below tools/search/stories.");
    }
    return story.toAbsolutePath();
  }
}
