package course;

import course.access.Access;
import course.book.Book;
import course.contracts.ContractsCommand;
import course.deploy.Deploy;
import course.deploy.Destroy;
import course.learn.Check;
import course.learn.Diff;
import course.learn.Hint;
import course.learn.ListSteps;
import course.learn.Next;
import course.learn.Reset;
import course.learn.Solve;
import course.learn.Start;
import course.learn.Sync;
import course.learn.Watch;
import course.pace.Pace;
import course.run.Failure;
import course.up.Up;
import course.verify.Verify;
import course.why.Why;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * What {@code ./course} runs. Exit codes: 0 done, 1 failed, 2 wrong usage; {@code status} answers 3
 * for "not running".
 */
@Command(
    name = "course",
    description = "Runs the serverless shop on this machine, and teaches how to build it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Up.class,
      Down.class,
      Status.class,
      LogsCommand.class,
      Start.class,
      Check.class,
      Next.class,
      Hint.class,
      Diff.class,
      Solve.class,
      Reset.class,
      ListSteps.class,
      Watch.class,
      Sync.class,
      Verify.class,
      Pace.class,
      AwsCommand.class,
      Access.class,
      Why.class,
      Break.class,
      ContractsCommand.class,
      Deploy.class,
      Destroy.class,
      Book.class,
      HelpCommand.class
    })
final class Main implements Runnable {

  @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces.")
  boolean verbose;

  @Spec CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    // Pact depends on Groovy; picocli would load it to look for options made from its closures.
    System.setProperty("picocli.disable.closures", "true");
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explain(Exception e, CommandLine command, ParseResult parsed) {
    var err = command.getErr();
    var ansi = command.getColorScheme();
    err.println(ansi.errorText(e.getMessage() == null ? e.toString() : e.getMessage()));
    err.println(
        e instanceof Failure failure
            ? failure.remedy()
            : "Run it again with --verbose to see where it failed.");
    if (Boolean.TRUE.equals(verbose(command))) {
      e.printStackTrace(err);
    }
    err.flush();
    return 1;
  }

  private static Object verbose(CommandLine command) {
    return command.getCommandSpec().findOption("--verbose").getValue();
  }
}
