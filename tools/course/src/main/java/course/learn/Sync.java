package course.learn;

import course.workspace.Renames;
import course.workspace.Synchronization;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "sync",
    description = "Brings a newer course into the workspace and never overwrites what you wrote.",
    mixinStandardHelpOptions = true)
public final class Sync implements Runnable {
  @Mixin final Desk desk = new Desk();

  @Override
  public void run() {
    Synchronization.Result result =
        new Synchronization(
                desk.workspace(), desk.carving(), desk.course(), Renames.read(desk.root()))
            .run();
    result.changed().forEach(path -> System.out.println("new:   " + path));
    result.gone().forEach(path -> System.out.println("gone:  " + path));
    result
        .inherited()
        .forEach(path -> System.out.println("yours: " + path + " (no longer in the course)"));
    result.kept().forEach(path -> System.out.println("yours: " + path));
    System.out.printf(
        Locale.ROOT,
        "Updated: %d. Yours, left unchanged: %d.%n",
        result.changed().size() + result.gone().size(),
        result.kept().size() + result.inherited().size());
    if (!result.kept().isEmpty()) {
      System.out.println("To compare, see the course's versions in .course/incoming.");
    }
  }
}
