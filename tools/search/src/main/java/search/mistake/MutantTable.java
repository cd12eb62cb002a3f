package search.mistake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import search.ExitCode;
import search.hunt.Hunt;
import search.hunt.OpenStories;
import search.shop.QuietFunctions;
import search.shop.ShopSpec;
import search.story.Amount;

/**
 * Tries every generated mistake of the templates, and says which are not found. {@code
 * tools/search/mistakes/not-found.txt} gives the reason for each that cannot be.
 */
public final class MutantTable {
  private final Path root;
  private final Path cdkOut;
  private final long seed;
  private final long most;
  private final List<String> reasons;

  private MutantTable(Path root, long seed, long most) throws IOException {
    this.root = root;
    this.cdkOut = root.resolve("modules/05-system/target/cdk.out");
    this.seed = seed;
    this.most = most;
    this.reasons =
        Files.readAllLines(root.resolve("tools/search/mistakes/not-found.txt")).stream()
            .flatMap(line -> pattern(line).stream())
            .toList();
  }

  /**
   * @param arguments the repository, the most histories for each, the seed or nothing, and a part
   *     of the mistakes' names or nothing
   */
  public static void main(String[] arguments) {
    QuietFunctions.load();
    System.exit(ExitCode.of(() -> print(arguments)));
  }

  private static int print(String[] arguments) throws IOException {
    long seed =
        arguments.length > 2 && !arguments[2].isEmpty()
            ? Long.parseLong(arguments[2])
            : new SecureRandom().nextInt(1_000_000);
    var table = new MutantTable(Path.of(arguments[0]), seed, Long.parseLong(arguments[1]));
    return table.print(arguments.length > 3 ? arguments[3] : "") ? 0 : 1;
  }

  private boolean print(String part) throws IOException {
    System.out.println(
        "Seed " + seed + "; at most " + Amount.of(most, "history", "histories") + " each.");
    int found = 0;
    int explained = 0;
    int missed = 0;
    for (var mutant : TemplateMutants.of(cdkOut)) {
      if (!mutant.name().contains(part)) {
        continue;
      }
      if (isExplained(withoutHash(mutant.name()))) {
        explained++;
        continue;
      }
      String result = trial(mutant);
      found += result.isEmpty() ? 0 : 1;
      missed += result.isEmpty() ? 1 : 0;
      System.out.printf(
          Locale.ROOT,
          "%-90s %s%n",
          withoutHash(mutant.name()),
          result.isEmpty() ? "NOT FOUND" : result);
    }
    System.out.printf(
        Locale.ROOT, "%d found, %d explained, %d not found.%n", found, explained, missed);
    return missed == 0;
  }

  /** A reason may be about several: {@code *} stands for any text. */
  private boolean isExplained(String name) {
    return reasons.stream().anyMatch(reason -> name.matches(reason));
  }

  /** What a line of not-found.txt is about, as a pattern; nothing if the line is a comment. */
  static Optional<String> pattern(String line) {
    int end = line.indexOf(" = ");
    return end < 0 || line.startsWith("#")
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(line.substring(0, end).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
  }

  /** The CDK's hash, at the end of a logical ID, may change. */
  private static String withoutHash(String name) {
    int end = name.indexOf(' ');
    return name.substring(0, Math.max(1, end - 8)) + name.substring(end);
  }

  private String trial(TemplateMutant mutant) throws IOException {
    var folder = root.resolve("tools/search/target/mutant");
    var spec = ShopSpec.read(mutant.write(cdkOut, folder));
    var hunt = new Hunt(spec, seed, OpenStories.othersThan(OpenStories.in(root)));
    var found = hunt.run(most, hunt::hasFound, done -> {});
    return found.entrySet().stream()
        .findFirst()
        .map(first -> first.getValue().number() + 1 + "  " + first.getKey().words())
        .orElse("");
  }

  static List<String> names(Path cdkOut) throws IOException {
    return TemplateMutants.of(cdkOut).stream().map(m -> withoutHash(m.name())).toList();
  }
}
