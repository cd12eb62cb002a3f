package course.search;

import course.bench.OwnShop;
import course.workspace.Workspace;
import exercises.Kind;
import exercises.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * The shortest story that the search finds about a learner's shop: what a mistake does to a
 * shopper. The same shop has the same story each time.
 */
public record StepStory(Path root, Workspace workspace) {
  private static final String SEED = "1";
  private static final String MOST_HISTORIES = "1000";

  /** It is over before the second compiler would be of use. */
  private static final String QUICKLY_COMPILED = "-XX:TieredStopAtLevel=1";

  /**
   * Whether the search can see a mistake in this step: it runs functions as their stacks declare
   * them. What only a template's text shows is proved by tests alone.
   */
  public static boolean isAbout(Step step) {
    boolean runs = step.kind() == Kind.FUNCTION || step.kind() == Kind.STACK;
    return runs && !step.proof().scenarios().isEmpty();
  }

  /** Searches for at most some seconds, and tells what was found. */
  public void tell(PrintWriter out, double seconds) {
    try {
      var shop = new OwnShop(root, workspace);
      var program = new SearchProgram(root, out);
      Path templates = shop.assembly();
      program.run(
          program.classPath(shop),
          List.of(
              QUICKLY_COMPILED,
              "search.Main",
              "templates=" + templates,
              "story=" + workspace.hidden("story").resolve("shortest.story"),
              "open=" + root.resolve("tools/search/stories/open"),
              "seed=" + SEED,
              "runs=" + MOST_HISTORIES,
              "minutes=" + seconds / 60));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
