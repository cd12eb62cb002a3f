package search.hunt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import search.judge.ShopRule;
import search.rule.ShopRules;

/**
 * What is known to go wrong and not mended yet: one story for each rule that is broken. A search
 * leaves these rules out, and no others. A story that no longer breaks its rule moves to the closed
 * ones.
 */
public final class OpenStories {
  private OpenStories() {}

  public static Path in(Path root) {
    return root.resolve("tools/search/stories/open");
  }

  /** What once went wrong, and must not again. */
  public static Path closedIn(Path root) {
    return root.resolve("tools/search/stories/closed");
  }

  /** The files, in the order of their names. */
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".story")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules that they break. */
  public static List<ShopRule> rules(Path folder) {
    return files(folder).stream().map(file -> StoryFile.read(file).rule()).distinct().toList();
  }

  /** The rules that none of them breaks. */
  public static List<ShopRule> othersThan(Path folder) {
    var open = rules(folder);
    return ShopRules.ALL.stream().filter(rule -> !open.contains(rule)).toList();
  }
}
