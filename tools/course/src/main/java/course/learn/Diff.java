package course.learn;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import course.carve.Code;
import exercises.Hole;
import exercises.Step;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

@Command(
    name = "diff",
    description = "Shows how your version of a step differs from the solution.",
    mixinStandardHelpOptions = true)
public final class Diff implements Callable<Integer> {
  private static final int CONTEXT = 2;

  @Mixin final Desk desk = new Desk();
  @Mixin final Which which = new Which();

  @Override
  public Integer call() {
    Step step = which.step(desk);
    Code mine = desk.workspace().code();
    Code solution =
        mine.with(step.holes().stream().map(Hole::symbol).toList(), desk.carving().solution());
    SortedSet<String> paths = new TreeSet<>();
    step.holes().forEach(hole -> paths.add(mine.pathOf(hole.symbol())));
    boolean same = true;
    for (String path : paths) {
      same &= print(path, lines(mine, path), lines(solution, path));
    }
    if (same) {
      System.out.println("Yours is identical to the solution.");
    }
    return 0;
  }

  private static boolean print(String path, List<String> mine, List<String> solution) {
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "yours/" + path, "solution/" + path, mine, DiffUtils.diff(mine, solution), CONTEXT);
    for (String line : diff) {
      System.out.println(coloured(line));
    }
    return diff.isEmpty();
  }

  private static String coloured(String line) {
    if (line.startsWith("+")) {
      return paint("green", line);
    }
    return line.startsWith("-") ? paint("red", line) : line;
  }

  /** The line is inserted last: sources may contain what looks like markup. */
  private static String paint(String colour, String line) {
    String[] around =
        Ansi.AUTO.string(String.format(Locale.ROOT, "@|%s \t|@", colour)).split("\t", -1);
    return around[0] + line + around[1];
  }

  private static List<String> lines(Code code, String path) {
    return code.files().getOrDefault(path, "").lines().toList();
  }
}
