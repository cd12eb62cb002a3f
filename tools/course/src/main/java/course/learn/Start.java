package course.learn;

import course.workspace.NewWorkspace;
import course.workspace.Workspace;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "start",
    description = "Creates a workspace: the shop with holes for you to fill.",
    mixinStandardHelpOptions = true)
public final class Start implements Runnable {
  @Mixin final Desk desk = new Desk();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A new folder. Default: work, in the course's folder.")
  @Nullable Path folder;

  @Override
  public void run() {
    Path wanted = folder == null ? desk.root().resolve("work") : folder;
    Workspace workspace = new NewWorkspace(desk.root(), desk.carving()).in(wanted);
    System.out.printf(
        Locale.ROOT,
        "Your shop is in %s: %d steps, about %d hours. Open it as a Maven project.%n%n",
        workspace.folder(),
        desk.course().steps().size(),
        Paper.hours(desk.course().steps()));
    new Paper(desk.course().steps().getFirst(), workspace.code()).print(System.out);
  }
}
