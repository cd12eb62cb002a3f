package course;

import course.run.Failure;
import course.run.Run;
import course.run.RunFile;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import localcloud.LocalCloud;
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

  @Override
  public void run() {
    Run run = RunFile.ofThisRepository().readReady();
    URI page = LocalCloud.page(URI.create(run.endpoint()));
    if (!answers(URI.create(run.endpoint()).resolve(page.getPath()))) {
      throw new Failure(
          "The shop at " + run.endpoint() + " has no page to see.",
          "The local cloud of this version has one: ./course down, then ./course up without --on");
    }
    System.out.println(page);
    if (!print) {
      open(page);
    }
  }

  /** Programs are answered under any local name; not each of them knows see.localhost. */
  private static boolean answers(URI page) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
