package course.deploy;

import course.run.Failure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

@Command(
    name = "destroy",
    description =
        "Asks, deletes the deployed shop with all its data, and says what is left. What"
            + " stage prod retains is kept.",
    mixinStandardHelpOptions = true)
public final class Destroy implements Callable<Integer> {

  @Option(
      names = "--on",
      required = true,
      description =
          "Where: aws (the account of your own AWS settings), or local (the cloud that ./course up"
              + " has started).")
  DeploymentTarget.Name on;

  @Option(
      names = "--stage",
      defaultValue = "dev",
      description = "dev or prod. Default: ${DEFAULT-VALUE}.")
  DeploymentStage stage;

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    DeploymentTarget target = DeploymentTarget.of(on, Path.of(System.getProperty("course.root")));
    Account account = Account.of(target);
    Path folder = stage.assembly(target, "");
    CloudAssembly assembly = CloudAssembly.read(folder);
    List<String> names = assembly.stacks().stream().map(stack -> stack.name()).toList();
    try (Stacks stacks = new Stacks(target);
        Leftovers leftovers = new Leftovers(target, stage)) {
      List<String> standing = stacks.standing(names);
      List<String> kept = look(assembly, stacks, standing, leftovers);
      out.printf(Locale.ROOT, "Stage %s on %s%n", stage, account);
      standing.forEach(
          stack -> out.printf(Locale.ROOT, "  delete  %s, with all its data%n", stack));
      kept.forEach(resource -> out.printf(Locale.ROOT, "  keep    %s%n", resource));
      String again =
          String.format(Locale.ROOT, "./course destroy --on %s --stage %s --yes", on, stage);
      if (!Consent.given(yes, "Delete it?", again, out)) {
        out.println("Nothing was deleted.");
        return 1;
      }
      delete(target, folder, standing);
      return report(stacks.standing(names), kept, leftovers, out);
    }
  }

  /** Collects what will outlive its stack, and the names of what no stack will own any more. */
  private static List<String> look(
      CloudAssembly assembly, Stacks stacks, List<String> standing, Leftovers leftovers) {
    List<String> kept = new ArrayList<>();
    for (var stack : assembly.stacks()) {
      if (!standing.contains(stack.name())) {
        continue;
      }
      Set<String> retained =
          stack.template().resources().values().stream()
              .filter(Resource::retain)
              .map(Resource::logicalId)
              .collect(Collectors.toSet());
      for (StackResourceSummary resource : stacks.resources(stack.name())) {
        if (retained.contains(resource.logicalResourceId())) {
          kept.add(resource.resourceType() + " " + resource.physicalResourceId());
        }
        if (resource.resourceType().equals("AWS::ApiGateway::RestApi")) {
          leftovers.ofApi(resource.physicalResourceId());
        }
      }
    }
    return kept;
  }

  private static void delete(DeploymentTarget target, Path folder, List<String> standing)
      throws InterruptedException {
    if (!standing.isEmpty() && target.cdk(folder, "destroy", "--all", "--force") != 0) {
      throw new Failure(
          "cdk destroy failed; its output is above.",
          "Fix the cause, then run it again: what is already deleted stays deleted.");
    }
  }

  private int report(
      List<String> standing, List<String> kept, Leftovers leftovers, PrintWriter out) {
    List<String> left = new ArrayList<>(standing);
    left.addAll(kept);
    if (stage == DeploymentStage.dev) {
      for (String group : leftovers.logGroups()) {
        leftovers.delete(group);
        left.removeIf(one -> one.endsWith(" " + group));
        out.println("Deleted the log group " + group + ", which belonged to no stack.");
      }
    }
    if (left.isEmpty()) {
      out.println("Nothing of the shop is left.");
    } else {
      out.println("What is left until you delete it by hand:");
      left.forEach(one -> out.println("  " + one));
    }
    out.println(
        Stacks.TOOLKIT
            + " stays, with the code that was deployed: all CDK apps of this account and region"
            + " share it.");
    return standing.isEmpty() ? 0 : 1;
  }
}
