package course.up;

import containers.Emulator;
import course.bench.OwnShop;
import course.run.Failure;
import course.run.Run;
import course.run.RunFile;
import course.run.ShellWord;
import course.workspace.Workspace;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs the shop, in the foreground until Ctrl-C or in the background until {@code ./course down}.
 */
@Command(
    name = "up",
    description = "Builds what is needed, starts the shop and prints how to use it.",
    mixinStandardHelpOptions = true)
public final class Up implements Callable<Integer> {
  private static final String HERE = "";
  private static final Path ROOT = Path.of(System.getProperty("course.root", ""));

  @Option(
      names = {"-d", "--detach"},
      description = "Return when the shop is ready; ./course down stops it.")
  boolean detach;

  @Option(
      names = "--on",
      paramLabel = "EMULATOR",
      description =
          "Where to run: ${COMPLETION-CANDIDATES}, in a container. The variables LOCALSTACK_IMAGE"
              + " and FLOCI_IMAGE set the image. Default: the local cloud, without a container.")
  @Nullable Emulator on;

  @Option(
      names = "--port",
      defaultValue = "4566",
      description = "The port of the AWS endpoint, 1 to 65535. Default: ${DEFAULT-VALUE}.")
  int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the data in this folder. Default: in memory, lost when the process ends.")
  @Nullable Path data;

  @Option(
      names = "--empty",
      description = "Start the cloud without the shop, to deploy the shop yourself.")
  boolean empty;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      arity = "0..1",
      fallbackValue = HERE,
      description =
          "Run your own shop; the reference's code stands in for what is still pending. Default for"
              + " DIR: the workspace that contains the current folder, or work.")
  @Nullable String work;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 1 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be 1 to 65535, not " + port);
    }
    if (on != null && data != null) {
      throw new ParameterException(
          spec.commandLine(), "--data is for the local cloud only; " + on + " keeps nothing");
    }
    if (work != null && (on != null || empty)) {
      throw new ParameterException(
          spec.commandLine(),
          "--work deploys your shop to the local cloud; leave out " + (empty ? "--empty" : "--on"));
    }
    RunFile file = RunFile.ofThisRepository();
    file.read().ifPresent(this::refuse);
    Port.mustBeFree(port);
    Settings settings = new Settings(on, port, data, empty, workspace(), verbose());
    if (settings.work() != null && !Background.isHere()) {
      OwnShop shop = new OwnShop(ROOT, new Workspace(settings.work()));
      new Steps(System.out).take("Building your shop", shop::assembly);
    }
    if (detach) {
      new Background(file, settings).start(System.out);
    } else {
      new Foreground(file, settings).run(System.out);
    }
    return 0;
  }

  private boolean verbose() {
    return Boolean.TRUE.equals(spec.findOption("--verbose").getValue());
  }

  private @Nullable Path workspace() {
    return work == null
        ? null
        : Workspace.find(work.equals(HERE) ? null : Path.of(work), ROOT).folder();
  }

  private void refuse(Run run) {
    String whose =
        run.work() == null ? "The reference's shop" : "Your shop in " + ShellWord.of(run.work());
    throw new Failure(
        String.format(
            Locale.ROOT,
            "%s %s already: process %d at %s.",
            work == null && run.work() == null ? "The shop" : whose,
            run.ready() ? "runs" : "is starting",
            run.pid(),
            run.endpoint()),
        work == null
            ? "See ./course status, or stop it with ./course down."
            : "One runs at a time. Stop it with ./course down, then run this again.");
  }
}
