package localcloud.deploy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Stack;
import localcloud.report.DeploymentException;
import localcloud.report.DeploymentReport;
import localcloud.report.Progress;
import localcloud.template.Evaluation;
import localcloud.template.TemplateContext;

/**
 * Deploys synthesized stacks to the services as CloudFormation does: see "How CloudFormation works"
 * in the AWS CloudFormation User Guide. Deploying the same stacks again changes nothing.
 */
public final class Deployer {
  private final ResourceTypes types;
  private final TemplateContext cloud;
  private final StateDirectory state;
  private final DeployedStacks stacks = new DeployedStacks();
  private final Lives lives = new Lives();
  private final Unfinished unfinished = new Unfinished();
  private volatile StackWatch watch = StackWatch.NONE;

  /**
   * @param endpoint the local cloud's address, without a trailing slash
   * @param storedParameters finds a value in the SSM parameter store
   * @param rules what the properties' values may be
   */
  public Deployer(
      Collection<ResourceType> types,
      String endpoint,
      Function<String, Optional<String>> storedParameters,
      StateDirectory state,
      PropertyRules rules) {
    this.types = new ResourceTypes(types, rules);
    this.cloud = new CloudSurroundings(endpoint, storedParameters, stacks);
    this.state = state;
  }

  /**
   * Creates, updates and deletes resources until every stack in the assembly matches its template.
   *
   * @throws DeploymentException with every problem found beforehand, or the first one during
   *     deployment
   */
  public synchronized DeploymentReport deploy(CloudAssembly assembly, Progress progress) {
    inspect(assembly, types);
    Counter counter = new Counter(progress);
    unfinished.begin(assembly);
    try {
      save();
      assembly.stacks().forEach(stack -> deploy(stack, counter));
    } finally {
      stacks.inOrderOf(assembly);
      unfinished.end(assembly);
      save();
    }
    return counter.report();
  }

  /**
   * Starts everything that an earlier process with the same data directory had deployed. If that
   * fails, the data directory's content stays as it is.
   */
  public synchronized DeploymentReport restore(Progress progress) {
    KeptState kept = state.load();
    inspect(new CloudAssembly(kept.stacks()), types.unruled());
    Counter counter = new Counter(progress);
    lives.putAll(kept.lives());
    unfinished.takeOver(kept.unfinished());
    kept.stacks().forEach(stack -> restore(stack, kept.standing(), actions(counter)));
    return counter.report();
  }

  /** Deletes a stack's resources in reverse order; does nothing if the stack is not deployed. */
  public synchronized DeploymentReport undeploy(String name, Progress progress) {
    Counter counter = new Counter(progress);
    remove(name, actions(counter));
    return counter.report();
  }

  public synchronized DeploymentReport undeployAll(Progress progress) {
    Counter counter = new Counter(progress);
    stacks.names().reversed().forEach(name -> remove(name, actions(counter)));
    return counter.report();
  }

  /** The supported resource types, by name. */
  public List<ResourceType> types() {
    return types.all();
  }

  /** The names of the deployed stacks, in the order of deployment. */
  public synchronized List<String> stacks() {
    return stacks.names();
  }

  /** A stack's outputs by name; none if the stack is not deployed. */
  public synchronized Map<String, String> outputs(String name) {
    return stacks.find(name).map(stack -> Map.copyOf(stack.outputs())).orElse(Map.of());
  }

  /** Every resource of every stack, as declared and as it runs. */
  public synchronized List<Standing> standing() {
    return stacks.all().stream()
        .flatMap(stack -> stack.resources().values().stream())
        .map(running -> new Standing(running.declared(), running.deployed()))
        .toList();
  }

  public synchronized Optional<StackDescription> describe(String name) {
    return stacks.find(name).map(StackDescription::of);
  }

  /**
   * The changes that deploying a stack would make.
   *
   * @throws DeploymentException with everything unsupported in the stack
   */
  public synchronized List<PlannedChange> plan(Stack wanted) {
    inspect(new CloudAssembly(List.of(wanted)), types);
    return new StackPlan(DeployedStack.of(wanted, stacks.find(wanted.name())), cloud).changes();
  }

  /** What a template's intrinsics find before any of its resources exist. */
  public TemplateContext cloud() {
    return cloud;
  }

  private ResourceActions actions(Counter counter) {
    return new ResourceActions(types, lives, counter);
  }

  private void save() {
    state.save(stacks.all(), lives, unfinished.names());
  }

  private void inspect(CloudAssembly assembly, ResourceTypes by) {
    Preflight preflight = new Preflight(by);
    assembly.stacks().forEach(stack -> preflight.inspect(new Evaluation(stack.template(), cloud)));
    preflight.finish();
  }

  /** Sets what hears of each stack's deployment. */
  public void watch(StackWatch by) {
    watch = by;
  }

  private void deploy(Stack wanted, Counter counter) {
    String name = wanted.name();
    Progress heard = watch.begins(name, stacks.find(name).isPresent());
    try {
      deploy(wanted, new ResourceActions(types, lives, new Both(counter, heard)));
      watch.ends(name, "");
    } catch (RuntimeException e) {
      watch.ends(name, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private void deploy(Stack wanted, ResourceActions actions) {
    Optional<DeployedStack> before = stacks.find(wanted.name());
    DeployedStack stack = DeployedStack.of(wanted, before);
    Declarations declarations = new Declarations(actions, stack, cloud, stacks);
    boolean takesOver = unfinished.isLeft(wanted.name());
    try {
      new StackDeployment(actions, stack, declarations, lives, takesOver).run();
      stacks.put(stack);
      unfinished.done(wanted.name());
    } catch (RuntimeException e) {
      DeployedStack left = before.map(stack::backTo).orElse(stack);
      if (!left.resources().isEmpty()) {
        stacks.put(left);
      }
      throw e;
    }
  }

  private void restore(Stack kept, Lives standing, ResourceActions actions) {
    DeployedStack stack = DeployedStack.of(kept, Optional.empty());
    Declarations declarations = new Declarations(actions, stack, cloud, stacks);
    new StackRestoration(actions, stack, declarations, standing).run();
    stacks.put(stack);
  }

  private void remove(String name, ResourceActions actions) {
    DeployedStack stack = stacks.find(name).orElse(null);
    if (stack == null) {
      return;
    }
    StackRemoval.check(stack, stacks.all());
    try {
      StackRemoval.run(stack, actions);
      stacks.remove(name);
    } finally {
      save();
    }
  }
}
