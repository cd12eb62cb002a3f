package course.learn;

import course.workspace.Mark;
import course.workspace.ProgressFile;
import exercises.Chapter;
import exercises.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description =
        "Shows the map of the course: what is done, where you are, and how long it takes.",
    mixinStandardHelpOptions = true)
public final class ListSteps implements Runnable {
  @Mixin final Desk desk = new Desk();

  @Override
  public void run() {
    ProgressFile progress = desk.workspace().progress();
    Optional<Step> here = desk.next();
    for (Chapter chapter : desk.course().chapters()) {
      System.out.println(
          Ansi.AUTO.string(
              String.format(Locale.ROOT, "@|bold %d  %s|@", chapter.number(), chapter.title())));
      for (Step step : desk.course().ofChapter(chapter.number())) {
        boolean isHere = here.filter(step::equals).isPresent();
        System.out.println(line(step, progress.of(step.id()), isHere));
      }
    }
    List<Step> left =
        desk.course().steps().stream().filter(step -> !progress.of(step.id()).isBehind()).toList();
    System.out.printf(
        Locale.ROOT,
        "%n%d of %d steps done, %d minutes left.%n",
        desk.course().steps().size() - left.size(),
        desk.course().steps().size(),
        left.stream().mapToInt(Step::minutes).sum());
  }

  private static String line(Step step, Mark mark, boolean here) {
    String sign =
        switch (mark.state()) {
          case DONE -> "@|green *|@";
          case SHOWN -> "@|cyan s|@";
          case OPEN -> here ? "@|bold,yellow >|@" : ".";
        };
    String hints =
        mark.hints() == 0 ? "" : String.format(Locale.ROOT, ", %d of 3 hints", mark.hints());
    String how = mark.state() == Mark.State.SHOWN ? ", solution shown" : "";
    return Ansi.AUTO.string(
        String.format(
            Locale.ROOT,
            "   %s %-22s %s (%d min%s%s)",
            sign,
            step.id(),
            step.title(),
            step.minutes(),
            hints,
            how));
  }
}
