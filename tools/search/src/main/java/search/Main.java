package search;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import search.hunt.Hunt;
import search.hunt.OpenStories;
import search.hunt.ShortestStory;
import search.hunt.Shrink;
import search.hunt.StoryFile;
import search.judge.ShopRule;
import search.rule.ShopRules;
import search.shop.QuietFunctions;
import search.shop.ShopSpec;
import search.story.Amount;

/**
 * The program behind {@code ./course search}. Arguments are {@code name=value}: {@code runs},
 * {@code minutes}, {@code seed}, {@code all}, {@code replay}, {@code templates}, {@code open},
 * {@code to}, and {@code story}, a file for the shortest story. It answers 1 if a rule is broken,
 * and 2 if nothing can be said, such as of a shop that cannot be run at all.
 */
public final class Main {
  private final Map<String, String> arguments = new HashMap<>();
  private final PrintStream out;
  private final ShopSpec spec;

  private Main(String[] arguments, PrintStream out) {
    for (String argument : arguments) {
      int end = argument.indexOf('=');
      this.arguments.put(argument.substring(0, end), argument.substring(end + 1));
    }
    this.out = out;
    this.spec = ShopSpec.read(Path.of(this.arguments.getOrDefault("templates", "")));
  }

  public static void main(String[] arguments) {
    QuietFunctions.load();
    System.exit(exitCode(arguments));
  }

  private static int exitCode(String[] arguments) {
    return ExitCode.of(() -> new Main(arguments, System.out).run());
  }

  private int run() {
    String replay = arguments.get("replay");
    if (replay != null) {
      return replay(Path.of(replay));
    }
    String story = arguments.get("story");
    return story == null ? search() : shortest(Path.of(story));
  }

  private int shortest(Path file) {
    long seed = Long.parseLong(arguments.getOrDefault("seed", Long.toString(randomSeed())));
    long most = Long.parseLong(arguments.getOrDefault("runs", Long.toString(Long.MAX_VALUE)));
    long end = System.nanoTime() + (long) (minutes() * 60e9);
    var rules = OpenStories.othersThan(Path.of(arguments.getOrDefault("open", ".")));
    var hunt = new Hunt(spec, seed, rules);
    var found = hunt.run(most, () -> hunt.hasFound() || System.nanoTime() - end > 0, done -> {});
    var story = ShortestStory.of(spec, found);
    if (story.isEmpty()) {
      out.println(
          "In "
              + Amount.of(hunt.done(), "history", "histories")
              + " no rule of the search broke: this mistake shows in another way."
              + " Longer: ./course search --work");
      return 0;
    }
    story.get().write(file);
    ShortestStory.words(story.get()).forEach(out::println);
    out.println();
    out.println("Tell it again: ./course search --work --replay " + file);
    return 1;
  }

  private int replay(Path file) {
    var told = StoryFile.whole(file);
    var again = told.again(spec);
    out.print(again.text());
    if (again.breaks()) {
      return 1;
    }
    var unasked = told.unasked(again);
    if (!told.isToldBy(again)) {
      System.err.println(
          "This is another history: no call of this shop asks for "
              + String.join(", ", unasked)
              + ". So it says nothing about the rule; look for a new story: ./course search");
      return ExitCode.NOTHING_SAID;
    }
    out.println("The rule holds: this history no longer breaks it.");
    if (!unasked.isEmpty()) {
      out.println("No longer asked for: " + String.join(", ", unasked) + ".");
    }
    return 0;
  }

  private int search() {
    long seed = Long.parseLong(arguments.getOrDefault("seed", Long.toString(randomSeed())));
    var open = Path.of(arguments.getOrDefault("open", "."));
    boolean all = arguments.containsKey("all");
    List<ShopRule> leftOut = all ? List.of() : OpenStories.rules(open);
    out.println("Seed " + seed + ".");
    if (!leftOut.isEmpty()) {
      out.println(
          "Left out, because stories that are still open break them (--all takes them in): "
              + words(leftOut)
              + ".");
    }
    long most = Long.parseLong(arguments.getOrDefault("runs", Long.toString(Long.MAX_VALUE)));
    long begun = System.nanoTime();
    long end = begun + (long) (minutes() * 60e9);
    var hunt = new Hunt(spec, seed, all ? ShopRules.ALL : OpenStories.othersThan(open));
    var progress = new SearchProgress(out, begun);
    var found =
        hunt.run(
            most,
            () -> !all && hunt.hasFound() || hunt.done() > 0 && System.nanoTime() - end > 0,
            progress::show);
    progress.end(hunt.done());
    found.forEach(this::tell);
    if (found.isEmpty()) {
      out.println("No rule is broken.");
    }
    return found.isEmpty() ? 0 : 1;
  }

  private double minutes() {
    boolean bounded = arguments.containsKey("runs") && !arguments.containsKey("minutes");
    return bounded ? 24 * 60 : Double.parseDouble(arguments.getOrDefault("minutes", "1"));
  }

  private static long randomSeed() {
    return new java.security.SecureRandom().nextInt(1_000_000);
  }

  private void tell(ShopRule rule, Hunt.Found found) {
    var story = StoryFile.of(Shrink.of(spec, found.judgement(), rule), rule);
    out.printf(
        Locale.ROOT,
        "%n%s: broken in history %d, shrunk from %s to %d.%n%n",
        rule.words(),
        found.number(),
        Amount.of(found.judgement().decisions().size(), "decision", "decisions"),
        story.decisions().size());
    story.story().forEach(out::println);
    out.println();
    var file =
        Path.of(arguments.getOrDefault("to", "."))
            .resolve(rule.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".story");
    story.write(file);
    out.println("Tell it again: ./course search --replay " + file);
    out.println("Step through it on the map of the running shop: ./course see --story " + file);
  }

  private static String words(List<ShopRule> rules) {
    return rules.stream().map(ShopRule::words).collect(Collectors.joining("; "));
  }
}
