package course;

import course.run.Failure;
import course.run.RunFile;
import course.see.EmptyStage;
import course.see.ShopPage;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Only the local cloud has the page; an emulator in a container has none. */
@Command(
    name = "see",
    description =
        "Opens the page that shows the running shop: the map, each request, and what waits where.",
    mixinStandardHelpOptions = true)
final class SeeCommand implements Runnable {

  @Option(names = "--print", description = "Print the address only.")
  boolean print;

  @Option(
      names = "--story",
      paramLabel = "FILE",
      description =
          "Open it at a story that ./course search or ./course check has written, to step through"
              + " it. One of a check needs no running shop.")
  @Nullable Path story;

  @Override
  public void run() {
    Optional<ShopPage> running = ShopPage.found();
    if (story != null && running.isEmpty() && EmptyStage.canShow(story)) {
      EmptyStage.show(story, this::show);
      return;
    }
    ShopPage page = running.orElseThrow(SeeCommand::none);
    show(story == null ? page.address() : page.tell(story));
  }

  private static Failure none() {
    String endpoint = RunFile.ofThisRepository().readReady().endpoint();
    return new Failure(
        "The shop at " + endpoint + " has no page to see.",
        "The local cloud of this version has one: ./course down, then ./course up without --on");
  }

  private void show(URI page) {
    System.out.println(page);
    if (!print) {
      open(page);
    }
  }

  /** Without a desktop, the address is enough. */
  private static void open(URI page) {
    try {
      if (!GraphicsEnvironment.isHeadless()
          && Desktop.isDesktopSupported()
          && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(page);
      }
    } catch (IOException e) {
      System.err.println("The browser does not open it; open it yourself.");
    }
  }
}
