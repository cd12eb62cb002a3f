package course.up;

import course.book.BookServer;
import course.prepare.ClassPreparation;
import course.run.Failure;
import course.run.Run;
import course.run.RunFile;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import localcloud.LocalCloud;
import localcloud.LocalCloudException;
import localcloud.assembly.TemplateException;
import localcloud.report.DeploymentException;
import picocli.CommandLine.Help.Ansi;

/** Runs the shop in this process until it is told to stop. */
final class Foreground {
  private static final Path ROOT = Path.of(System.getProperty("course.root", ""));

  private final RunFile file;
  private final Settings settings;

  Foreground(RunFile file, Settings settings) {
    this.file = file;
    this.settings = settings;
  }

  void run(PrintStream out) throws InterruptedException {
    Run starting = Run.starting(settings.port()).with(settings.work());
    file.write(starting);
    Runtime.getRuntime().addShutdownHook(new Thread(file::delete, "course-run-file"));
    Steps steps = new Steps(out);
    try (Place place = steps.take("Starting " + settings.where(), this::place)) {
      Run there = starting.at(place.endpoint());
      Run run = settings.empty() ? nothing(there) : bringUp(place, there, steps);
      out.print(Ansi.AUTO.string(welcome(run)));
      out.print(Ansi.AUTO.string(page(run)));
      out.println(Ansi.AUTO.string("\n@|bold The book|@\n  " + book()));
      out.printf(
          Locale.ROOT, "%nReady after %.1f s. Stop it: %s%n", age(run), Background.howToStop());
      file.write(run);
      LogLimit.watch(file.log());
      ClassPreparation.begin(ROOT);
      Thread.ofPlatform().daemon().name("course-next-cloud").start(place::prepareNext);
      new CountDownLatch(1).await();
    } catch (LocalCloudException | DeploymentException | TemplateException e) {
      throw new Failure(String.valueOf(e.getMessage()), "Fix that, then run ./course up", e);
    }
  }

  private Place place() {
    return settings.on() == null
        ? LocalPlace.start(settings, ROOT)
        : ContainerPlace.start(settings.on(), settings.port(), ROOT);
  }

  private static Run nothing(Run starting) {
    return starting.ready(Map.of(), Map.of(), Map.of(), List.of());
  }

  private String welcome(Run run) {
    return settings.empty()
        ? String.format(
            Locale.ROOT,
            "%n@|bold An empty cloud at %s|@%n./course aws -- cdk bootstrap%n./course aws -- cdk"
                + " deploy --all%n",
            run.endpoint())
        : String.format(Locale.ROOT, "%n@|bold %s|@%n", Whose.shop(ROOT, run)) + Welcome.to(run);
  }

  /** Only the local cloud has it. */
  private String page(Run run) {
    return settings.on() == null
        ? String.format(
            Locale.ROOT,
            "%n@|bold See it, and buy something by its forms (./course see opens it)|@%n  %s%n",
            LocalCloud.page(URI.create(run.endpoint())))
        : "";
  }

  private Run bringUp(Place place, Run starting, Steps steps) {
    Path work = settings.work();
    BuiltAssembly assembly =
        work == null ? BuiltAssembly.ofShop(ROOT) : BuiltAssembly.ofWorkspace(ROOT, work);
    return place.bringUp(starting, assembly, steps);
  }

  private static String book() {
    return BookServer.start(0)
        .map(BookServer::url)
        .orElse("not built: mvn package -pl docs -am -DskipTests");
  }

  private static double age(Run run) {
    return Duration.between(Instant.parse(run.startedAt()), Instant.now()).toMillis() / 1000.0;
  }
}
