package course.up;

import course.bench.Workbench;
import course.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.LocalCloud;
import localcloud.assembly.CloudAssembly;
import localcloud.report.DeploymentReport;
import localcloud.report.Progress;

/** What the build synthesized, and how to deploy it stack by stack. */
final class BuiltAssembly {
  private final Path folder;
  private final CloudAssembly content;

  private BuiltAssembly(Path folder) {
    this.folder = folder;
    this.content = CloudAssembly.read(folder);
  }

  /** The whole shop. */
  static BuiltAssembly ofShop(Path root) {
    return new BuiltAssembly(root.resolve("modules/05-system/target/cdk.out"));
  }

  /** A learner's shop, as {@link course.bench.OwnShop#assembly} has put it together before. */
  static BuiltAssembly ofWorkspace(Path root, Path workspace) {
    return new BuiltAssembly(new Workbench(root, new Workspace(workspace)).assembly());
  }

  Path folder() {
    return folder;
  }

  /** Names, each after those it depends on. */
  List<String> stacks() {
    return content.stacks().stream().map(stack -> stack.name()).toList();
  }

  /** The names of all functions; our stacks give each an explicit one. */
  List<String> functions() {
    return content.stacks().stream()
        .flatMap(stack -> stack.template().resources().values().stream())
        .filter(resource -> resource.type().equals("AWS::Lambda::Function"))
        .map(resource -> resource.properties().path("FunctionName").asText())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  DeploymentReport deploy(String stack, LocalCloud cloud) {
    return cloud.deploy(folder, List.of(stack), Progress.SILENT);
  }

  Outputs outputs(LocalCloud cloud) {
    Map<String, Map<String, String>> byStack = new LinkedHashMap<>();
    stacks().forEach(stack -> byStack.put(stack, cloud.outputs(stack)));
    return new Outputs(byStack);
  }
}
