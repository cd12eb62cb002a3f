package course;

import course.run.Failure;
import course.run.WrongUsage;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
    synopsisSubcommandLabel = "COMMAND")
final class Main implements Runnable {

  @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces.")
  boolean verbose;

  @Spec CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    // Pact depends on Groovy; picocli would load it to look for options made from its closures.
    System.setProperty("picocli.disable.closures", "true");
    int code = commandLine(args).execute(args);
    if (code != 0 || !isLast()) {
      System.exit(code);
    }
  }

  /**
   * An explicit exit first looks into every jar for a logger, which costs a quick command a third.
   */
  private static boolean isLast() {
    Thread[] threads = new Thread[Thread.activeCount() + 10];
    int count = Thread.enumerate(threads);
    return Stream.of(threads)
        .limit(count)
        .allMatch(thread -> thread.isDaemon() || thread == Thread.currentThread());
  }

  /** What these arguments need: all commands are twenty times the work of one. */
  static CommandLine commandLine(String... args) {
    CommandLine course = new CommandLine(new Main());
    boolean one = args.length > 0 && !args[0].equals("help") && Commands.NAMES.contains(args[0]);
    for (String name : one ? List.of(args[0]) : Commands.NAMES) {
      course.addSubcommand(Commands.named(name));
    }
    return course
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongWords(course.getParameterExceptionHandler()))
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
    return e instanceof WrongUsage ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  private static Object verbose(CommandLine command) {
    return command.getCommandSpec().findOption("--verbose").getValue();
  }
}
