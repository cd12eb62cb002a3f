package localcloud;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.TemplateException;
import localcloud.cloudformation.CloudFormation;
import localcloud.deploy.Deployer;
import localcloud.deploy.ResourceType;
import localcloud.deploy.StateDirectory;
import localcloud.faults.Faults;
import localcloud.gateway.Gateway;
import localcloud.hops.Hops;
import localcloud.report.DeploymentException;
import localcloud.report.DeploymentReport;
import localcloud.report.Progress;
import localcloud.time.MovableClock;

/**
 * A cloud in this process: one AWS endpoint on 127.0.0.1, and what is deployed to it. Closing it
 * ends every process it has started and removes its temporary files; the end of the JVM does the
 * same.
 */
public final class LocalCloud implements AutoCloseable {
  private final Base base;
  private final Services services;
  private final Deployer deployer;
  private final Closing closing;

  private LocalCloud(Base base, Services services, Deployer deployer, Closing closing) {
    this.base = base;
    this.services = services;
    this.deployer = deployer;
    this.closing = closing;
  }

  /**
   * Starts a cloud, with what an earlier one with the same data directory had deployed.
   *
   * @throws LocalCloudException when the port or the data directory cannot be used
   */
  public static LocalCloud start(Options options) {
    Closing closing = new Closing();
    try {
      options.data().map(DataDirectory::take).ifPresent(closing::add);
      Base base = Base.open(options, closing);
      Services services = Services.open(base, closing);
      Deployer deployer =
          new Deployer(
              services.types(),
              base.server().endpoint().toString(),
              services.parameters()::value,
              options.data().map(StateDirectory::in).orElseGet(StateDirectory::none));
      LocalCloud cloud = new LocalCloud(base, services, deployer, closing);
      base.gateway()
          .open(
              closing.add(
                  new CloudFormation(
                      deployer, services.s3()::find, base.clock(), cloud::warmFunctions)));
      cloud.restore();
      cloud.warmFunctions();
      return cloud;
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  /**
   * Ends the processes and removes the temporary files of local clouds that were killed; the next
   * start would do it, too.
   */
  public static void removeLeftovers() {
    TempDirectory.sweep();
  }

  /** Deploys every stack of a cloud assembly; deploying the same twice changes nothing. */
  public DeploymentReport deploy(Path cdkOut) {
    return deploy(cdkOut, List.of(), Progress.SILENT);
  }

  /**
   * Deploys some stacks of a cloud assembly, or all.
   *
   * @param stacks names of stacks; an empty list means all
   * @throws TemplateException when the assembly cannot be read
   * @throws DeploymentException with every type and property that is not supported here
   */
  public DeploymentReport deploy(Path cdkOut, List<String> stacks, Progress progress) {
    DeploymentReport report = deployer.deploy(CloudAssembly.read(cdkOut).only(stacks), progress);
    warmFunctions();
    return report;
  }

  /** A stack's outputs by name; URLs among them work here. */
  public Map<String, String> outputs(String stack) {
    return deployer.outputs(stack);
  }

  /** The names of the stacks that stand. */
  public List<String> stacks() {
    return deployer.stacks();
  }

  /** Deletes every stack. */
  public DeploymentReport destroy() {
    return deployer.undeployAll(Progress.SILENT);
  }

  public DeploymentReport destroy(String stack) {
    return deployer.undeploy(stack, Progress.SILENT);
  }

  /** The address to give an SDK or the AWS CLI as {@code AWS_ENDPOINT_URL}. */
  public URI endpoint() {
    return base.server().endpoint();
  }

  /** The time of visibility timeouts, retries and retention; tests move it. */
  public MovableClock clock() {
    return base.clock();
  }

  /** The gateway, for checkpoints. */
  public Gateway gateway() {
    return base.gateway();
  }

  /** What goes wrong on purpose. */
  public Faults faults() {
    return services.faults();
  }

  /** Where requests went. */
  public Hops hops() {
    return services.hops();
  }

  /** The resource types that a template may have. */
  List<ResourceType> types() {
    return deployer.types();
  }

  private void restore() {
    try {
      deployer.restore(Progress.SILENT);
    } catch (DeploymentException | TemplateException e) {
      throw new LocalCloudException(
          "What "
              + base.options().data().orElseThrow()
              + " keeps cannot be started again; delete the folder to begin anew.\n"
              + e.getMessage(),
          e);
    }
  }

  /** One worker for each function that has none, so that its first invocation does not wait. */
  private void warmFunctions() {
    if (base.options().warm()) {
      services.lambda().functions().warm();
    }
  }

  @Override
  public void close() {
    closing.close();
  }
}
