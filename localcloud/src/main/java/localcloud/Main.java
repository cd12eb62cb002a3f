package localcloud;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import localcloud.assembly.TemplateException;
import localcloud.engine.EngineException;
import localcloud.report.Change;
import localcloud.report.DeploymentException;
import localcloud.report.DeploymentReport;
import localcloud.report.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a local cloud as a separate process until it is told to stop. */
@Command(
    name = "localcloud",
    description = "Runs synthesized CDK stacks on this machine, behind one AWS endpoint.")
public final class Main implements Callable<Integer> {

  @Option(
      names = "--address",
      description =
          "Address to listen on (default 127.0.0.1). Signatures are not checked: give"
              + " another one, such as 0.0.0.0, only in a container, whose port you publish on"
              + " 127.0.0.1.")
  private InetAddress address = InetAddress.ofLiteral("127.0.0.1");

  @Option(
      names = "--port",
      defaultValue = "" + Options.USUAL_PORT,
      description = "Port of the AWS endpoint (default ${DEFAULT-VALUE}; 0: a free one).")
  private int port;

  @Option(
      names = "--data",
      description =
          "Where to keep tables, messages and stacks for the next start (default: in memory).")
  private @Nullable Path data;

  @Option(
      names = "--cdk-out",
      description = "A folder written by `cdk synth`; deploys its stacks. Repeatable.")
  private List<Path> cdkOut = new ArrayList<>();

  @Option(
      names = "--root",
      description = "The folder with node_modules (default: found from here).")
  private @Nullable Path root;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help and exits.")
  private boolean help;

  @Option(names = "--cold", description = "Starts each function only at its first invocation.")
  private boolean cold;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = new CommandLine(this).getOut();
    Path folder = root == null ? RepositoryRoot.find() : root;
    Options options =
        new Options(port, Optional.ofNullable(data), folder, !cold).withAddress(address);
    try (LocalCloud cloud = LocalCloud.start(options)) {
      for (Path assembly : cdkOut) {
        print(out, cloud.deploy(assembly, List.of(), progress(out)));
      }
      cloud.stacks().forEach(stack -> print(out, stack, cloud.outputs(stack)));
      out.println("AWS_ENDPOINT_URL=" + cloud.endpoint() + " (stop with Ctrl-C)");
      out.println("Ready.");
      out.flush();
      new CountDownLatch(1).await();
      return CommandLine.ExitCode.OK;
    } catch (LocalCloudException | EngineException | TemplateException | DeploymentException e) {
      out.println(e.getMessage());
      out.flush();
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static Progress progress(PrintWriter out) {
    return (change, stack, logicalId, type) -> {
      if (change != Change.UNCHANGED) {
        out.printf(
            Locale.ROOT,
            "  %-11s %s/%s (%s)%n",
            change.name().toLowerCase(Locale.ROOT),
            stack,
            logicalId,
            type);
        out.flush();
      }
    };
  }

  private static void print(PrintWriter out, DeploymentReport report) {
    report.stacks().forEach((stack, counts) -> out.println(stack + " " + counts));
  }

  private static void print(PrintWriter out, String stack, Map<String, String> outputs) {
    new TreeMap<>(outputs)
        .forEach((name, value) -> out.println(stack + "." + name + " = " + value));
  }
}
