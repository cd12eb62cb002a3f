package course.up;

import containers.Emulator;
import course.run.Failure;
import course.run.Run;
import course.run.RunFile;
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
    RunFile file = RunFile.ofThisRepository();
    file.read().ifPresent(Up::refuse);
    Port.mustBeFree(port);
    Settings settings = new Settings(on, port, data, empty, verbose());
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

  private static void refuse(Run run) {
    throw new Failure(
        String.format(
            Locale.ROOT,
            "The shop %s already: process %d at %s.",
            run.ready() ? "runs" : "is starting",
            run.pid(),
            run.endpoint()),
        "See ./course status, or stop it with ./course down.");
  }
}
