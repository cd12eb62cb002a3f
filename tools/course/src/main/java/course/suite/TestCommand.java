package course.suite;

import course.bench.ScenarioProgram;
import course.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs suites in a process that has their libraries, and ends it when this one ends. */
@Command(
    name = "test",
    description =
        "Runs the acceptance suites of modules, each deployed alone, and tells every rule that"
            + " they prove. Exit code 0: all scenarios are green; 1: one is not.",
    mixinStandardHelpOptions = true)
public final class TestCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "MODULE",
      description =
          "product, basket, ordering, eventbus or system, or its folder or number, such as"
              + " 02-basket or 2. Default: all of them.")
  List<String> modules = List.of();

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only the scenarios whose names contain this text.")
  String only = "";

  @Option(
      names = "--tags",
      paramLabel = "EXPRESSION",
      defaultValue = "",
      description =
          "Only the scenarios with these tags, such as \"@ordering and not @dead-letters\".")
  String tags = "";

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Path root = Path.of(System.getProperty("course.root", ""));
    List<String> arguments = new ArrayList<>(List.of(root.toString(), only, tags));
    wanted().forEach(suite -> arguments.add(suite.module()));
    try {
      Process run = start(root, arguments);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(run), "course-test"));
      return run.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<Suite> wanted() {
    Set<Suite> wanted = new LinkedHashSet<>();
    for (String module : modules) {
      wanted.add(Suite.find(module).orElseThrow(() -> unknown(module)));
    }
    return modules.isEmpty() ? new LinkedHashSet<>(Suite.ALL) : wanted;
  }

  private ParameterException unknown(String module) {
    return new ParameterException(
        spec.commandLine(),
        String.format(
            Locale.ROOT, "'%s' is no module with a suite; they are %s", module, Suite.names()));
  }

  private static Process start(Path root, List<String> arguments) throws IOException {
    List<String> options =
        List.of("-XX:TieredStopAtLevel=1", "-Dpicocli.ansi=" + Ansi.AUTO.enabled());
    return ScenarioProgram.running("course.suite.SuiteMain", root, options, arguments)
        .redirectOutput(Redirect.INHERIT)
        .start();
  }

  private static void end(Process run) {
    run.destroy();
    try {
      run.waitFor();
    } catch (InterruptedException e) {
      throw new Failure("Stopping was interrupted.", "See ./course status", e);
    }
  }
}
