package search.hunt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import search.judge.ShopRule;

/**
 * What is known to go wrong and not mended yet: one story for each rule that is broken. A search
 * leaves these rules out, and no others; a story that no longer breaks its rule must go.
 */
public final class OpenStories {
  private OpenStories() {}

  public static Path in(Path root) {
    return root.resolve("tools/search/stories/open");
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

  public static Set<ShopRule> rules(Path folder) {
    var rules = new ArrayList<ShopRule>();
    files(folder).forEach(file -> rules.add(StoryFile.read(file).rule()));
    return rules.isEmpty() ? EnumSet.noneOf(ShopRule.class) : EnumSet.copyOf(rules);
  }
}
