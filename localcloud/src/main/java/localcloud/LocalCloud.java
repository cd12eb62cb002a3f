package localcloud;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.TemplateException;
import localcloud.cloudformation.CloudFormation;
import localcloud.cognito.Cognito;
import localcloud.deploy.Deployer;
import localcloud.deploy.ResourceType;
import localcloud.deploy.StateDirectory;
import localcloud.disk.KeptFileException;
import localcloud.faults.Faults;
import localcloud.gateway.AwsException;
import localcloud.gateway.Gateway;
import localcloud.hops.Hops;
import localcloud.report.DeploymentException;
import localcloud.report.DeploymentReport;
import localcloud.report.Progress;
import localcloud.see.Examples;
import localcloud.see.See;
import localcloud.time.MovableClock;
import localcloud.wire.shape.PropertyCheck;

/**
 * A cloud in this process: one AWS endpoint on 127.0.0.1 and everything deployed to it. Closing it,
 * or ending the JVM, stops every process it has started and removes its temporary files.
 */
public final class LocalCloud implements AutoCloseable {
  private final Base base;
  private final Services services;
  private final Deployer deployer;
  private final See see;
  private final Closing closing;

  private LocalCloud(Base base, Services services, Deployer deployer, See see, Closing closing) {
    this.base = base;
    this.services = services;
    this.deployer = deployer;
    this.see = see;
    this.closing = closing;
  }

  /**
   * Starts a cloud, with everything that an earlier one had deployed in the same data directory.
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
              options.data().map(StateDirectory::in).orElseGet(StateDirectory::none),
              PropertyCheck::broken);
      See see = services.show(base, deployer::standing);
      LocalCloud cloud = new LocalCloud(base, services, deployer, see, closing);
      base.gateway()
          .open(
              closing.add(
                  new CloudFormation(
                      deployer,
                      services.s3()::lend,
                      base.clock(),
                      options.file("protected.json"),
                      cloud::warmFunctions)));
      cloud.restore();
      base.server().answerRequests();
      services.resume();
      cloud.warmFunctions();
      closing.first(base.server()::ends);
      return cloud;
    } catch (KeptFileException | AwsException e) {
      closing.close();
      throw new LocalCloudException(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  /**
   * Stops the processes and removes the temporary files that killed local clouds left behind;
   * otherwise, the next start does so.
   */
  public static void removeLeftovers() {
    TempDirectory.sweep();
  }

  /**
   * Makes what a later cloud would spend its start on: call it when nobody waits for this one. It
   * takes a second or two of processor time.
   */
  public void prepareLaterClouds() {
    base.options().spareKeys().ifPresent(Cognito::prepareKeys);
  }

  /** Deploys every stack of a cloud assembly; deploying the same assembly again changes nothing. */
  public DeploymentReport deploy(Path cdkOut) {
    return deploy(cdkOut, List.of(), Progress.SILENT);
  }

  /**
   * Deploys some or all stacks of a cloud assembly.
   *
   * @param stacks the stacks' names; an empty list means all stacks
   * @throws TemplateException when the assembly cannot be read
   * @throws DeploymentException which lists every unsupported type and property
   * @throws LocalCloudException when the data directory cannot be written
   */
  public DeploymentReport deploy(Path cdkOut, List<String> stacks, Progress progress) {
    try {
      DeploymentReport report = deployer.deploy(CloudAssembly.read(cdkOut).only(stacks), progress);
      warmFunctions();
      return report;
    } catch (AwsException e) {
      throw new LocalCloudException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A stack's outputs by name; their URLs work on this machine. */
  public Map<String, String> outputs(String stack) {
    return deployer.outputs(stack);
  }

  /** The names of the deployed stacks. */
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

  /** The address of the page that shows what runs here and what happens in it. */
  public URI page() {
    return page(endpoint());
  }

  /** The same of a cloud in another process. */
  public static URI page(URI endpoint) {
    return URI.create(See.address(endpoint.getPort()));
  }

  /** Gives the page's forms something to begin with, instead of what they had. */
  public void show(Examples examples) {
    see.show(examples);
  }

  /**
   * What has happened, as JSON that the page can step through, here or in another cloud.
   *
   * @param after the number of the last hop that is of no interest
   */
  public String recorded(long after) {
    return see.recorded(after);
  }

  /** The clock for visibility timeouts, retries and retention; tests move it. */
  public MovableClock clock() {
    return base.clock();
  }

  /** The gateway, to which checkpoints can be added. */
  public Gateway gateway() {
    return base.gateway();
  }

  /** The faults that can be injected. */
  public Faults faults() {
    return services.faults();
  }

  /** The hops that requests took. */
  public Hops hops() {
    return services.hops();
  }

  /** The resource types that a template may use. */
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
              + " holds cannot be started again. Mend what is named here, or use another folder.\n"
              + e.getMessage(),
          e);
    }
  }

  /** Starts a worker for each function that has none, so its first invocation does not wait. */
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
