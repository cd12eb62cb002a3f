package localcloud.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import localcloud.template.CloudAssembly;
import localcloud.template.Evaluation;
import localcloud.template.Stack;
import localcloud.template.Surroundings;

/**
 * Deploys synthesized stacks to the rooms, as CloudFormation does to the services: "How
 * CloudFormation works" in the AWS CloudFormation User Guide. Deploying the same twice changes
 * nothing.
 */
public final class Deployer implements Surroundings {
  private final ResourceTypes types;
  private final String endpoint;
  private final Function<String, Optional<String>> storedParameters;
  private final StateDirectory state;
  private final Map<String, DeployedStack> stacks = new LinkedHashMap<>();

  /**
   * @param endpoint the local cloud's address, without a slash at the end
   * @param storedParameters finds a value of the SSM parameter store
   */
  public Deployer(
      Collection<ResourceType> types,
      String endpoint,
      Function<String, Optional<String>> storedParameters,
      StateDirectory state) {
    this.types = new ResourceTypes(types);
    this.endpoint = endpoint;
    this.storedParameters = storedParameters;
    this.state = state;
  }

  /**
   * Creates, updates and deletes until every stack of the assembly stands as its template says.
   *
   * @throws DeploymentException with every problem found beforehand, or the first one on the way
   */
  public synchronized DeploymentReport deploy(CloudAssembly assembly, Progress progress) {
    try {
      return bring(assembly, progress);
    } finally {
      state.save(stacks.values());
    }
  }

  /**
   * Starts again what an earlier process with the same data directory had deployed. When that
   * fails, what is written there stays as it is.
   */
  public synchronized DeploymentReport restore(Progress progress) {
    return bring(new CloudAssembly(state.load()), progress);
  }

  /** Deletes a stack's resources in reverse order; a stack that does not stand is no error. */
  public synchronized DeploymentReport undeploy(String name, Progress progress) {
    DeploymentReport.Counter counter = new DeploymentReport.Counter(progress);
    remove(name, new ResourceActions(types, counter));
    return counter.report();
  }

  public synchronized DeploymentReport undeployAll(Progress progress) {
    DeploymentReport.Counter counter = new DeploymentReport.Counter(progress);
    List.copyOf(stacks.keySet())
        .reversed()
        .forEach(name -> remove(name, new ResourceActions(types, counter)));
    return counter.report();
  }

  /** The names of the stacks that stand, in the order of their deployment. */
  public synchronized List<String> stacks() {
    return List.copyOf(stacks.keySet());
  }

  /** A stack's outputs by name; none for a stack that does not stand. */
  public synchronized Map<String, String> outputs(String name) {
    DeployedStack stack = stacks.get(name);
    return stack == null ? Map.of() : Map.copyOf(stack.outputs());
  }

  @Override
  public String endpoint() {
    return endpoint;
  }

  @Override
  public Optional<String> storedParameter(String name) {
    return storedParameters.apply(name);
  }

  @Override
  public Optional<String> exported(String name) {
    return stacks.values().stream()
        .flatMap(stack -> Optional.ofNullable(stack.exports().get(name)).stream())
        .findFirst();
  }

  /** None outside of a stack. */
  @Override
  public Optional<String> physicalId(String logicalId) {
    return Optional.empty();
  }

  /** None outside of a stack. */
  @Override
  public Optional<String> attribute(String logicalId, String attribute) {
    return Optional.empty();
  }

  private DeploymentReport bring(CloudAssembly assembly, Progress progress) {
    Preflight preflight = new Preflight(types);
    assembly.stacks().forEach(stack -> preflight.inspect(new Evaluation(stack.template(), this)));
    preflight.finish();
    DeploymentReport.Counter counter = new DeploymentReport.Counter(progress);
    try {
      assembly.stacks().forEach(stack -> deploy(stack, new ResourceActions(types, counter)));
    } finally {
      inOrderOf(assembly);
    }
    return counter.report();
  }

  private void deploy(Stack wanted, ResourceActions actions) {
    DeployedStack stack = DeployedStack.of(wanted, Optional.ofNullable(stacks.get(wanted.name())));
    try {
      new StackDeployment(actions, stack, this).run();
    } finally {
      if (!stack.resources().isEmpty()) {
        stacks.put(wanted.name(), stack);
      }
    }
  }

  private void remove(String name, ResourceActions actions) {
    DeployedStack stack = stacks.get(name);
    if (stack == null) {
      return;
    }
    StackRemoval.check(stack, stacks.values());
    try {
      StackRemoval.run(stack, actions);
      stacks.remove(name);
    } finally {
      state.save(stacks.values());
    }
  }

  /** A stack stands behind those it depends on, also when they came later; a restart needs that. */
  private void inOrderOf(CloudAssembly assembly) {
    List<String> wanted = assembly.stacks().stream().map(Stack::name).toList();
    List<String> names = new ArrayList<>();
    for (String name : stacks.keySet()) {
      if (wanted.contains(name)) {
        names.addAll(wanted.subList(0, wanted.indexOf(name)));
      }
      names.add(name);
    }
    for (String name : names.stream().distinct().toList()) {
      DeployedStack stack = stacks.remove(name);
      if (stack != null) {
        stacks.put(name, stack);
      }
    }
  }
}
