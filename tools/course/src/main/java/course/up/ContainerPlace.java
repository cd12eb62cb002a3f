package course.up;

import containers.CdkCli;
import containers.CloudContainer;
import containers.ContainerFailure;
import containers.Emulator;
import course.run.Failure;
import course.run.Run;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** LocalStack or Floci in a container; the CDK CLI deploys to it. */
final class ContainerPlace implements Place {
  private final CloudContainer container;
  private final Path root;

  private ContainerPlace(CloudContainer container, Path root) {
    this.container = container;
    this.root = root;
  }

  static ContainerPlace start(Emulator emulator, int port, Path root) {
    try {
      CloudContainer container = CloudContainer.start(emulator, port);
      // Ctrl-C and the down command end this process; the container is not its child.
      Runtime.getRuntime().addShutdownHook(new Thread(container::close, "course-container"));
      return new ContainerPlace(container, root);
    } catch (ContainerFailure e) {
      throw new Failure(String.valueOf(e.getMessage()), e.remedy(), e);
    }
  }

  @Override
  public String endpoint() {
    return container.endpoint().toString();
  }

  @Override
  public Run bringUp(Run starting, BuiltAssembly assembly, Steps steps) {
    Path log = root.resolve(".localcloud/cdk.log");
    CdkCli cdk = new CdkCli(root, assembly.folder(), log, container.environment());
    try {
      var outputs = steps.take("Deploying with the CDK CLI", () -> deploy(cdk));
      Run run = reachable(outputs).complete(starting, assembly.functions());
      String token = FirstUsers.of(run).signUp();
      steps.take("Filling the catalogue", () -> SampleCatalogue.of(run, token).seed());
      return run;
    } catch (IllegalStateException e) {
      throw new Failure(
          String.valueOf(e.getMessage()), "The whole output of the CDK CLI is in " + log + ".", e);
    }
  }

  private static Map<String, Map<String, String>> deploy(CdkCli cdk) {
    cdk.bootstrap();
    return cdk.deployAll();
  }

  /** The outputs with URLs that any program on this machine can use. */
  private Outputs reachable(Map<String, Map<String, String>> told) {
    Map<String, Map<String, String>> byStack = new TreeMap<>();
    told.forEach(
        (stack, outputs) -> {
          Map<String, String> reachable = new TreeMap<>();
          outputs.forEach((name, value) -> reachable.put(name, reachable(value)));
          byStack.put(stack, reachable);
        });
    return new Outputs(byStack);
  }

  private String reachable(String output) {
    return output.startsWith("http") ? container.url(URI.create(output)).toString() : output;
  }

  /** The next container starts from the same image. */
  @Override
  public void prepareNext() {}

  @Override
  public void close() {
    container.close();
  }
}
