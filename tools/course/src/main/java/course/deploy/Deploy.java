package course.deploy;

import course.cost.Estimate;
import course.run.Failure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import localcloud.assembly.CloudAssembly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "deploy",
    description =
        "Says what it will create and what that costs, asks, and deploys the shop with the CDK"
            + " CLI.",
    mixinStandardHelpOptions = true)
public final class Deploy implements Callable<Integer> {

  @Option(
      names = "--to",
      required = true,
      description =
          "Where: aws (the account of your own AWS settings), or local (the cloud that ./course up"
              + " has started).")
  DeploymentTarget.Name to;

  @Option(
      names = "--stage",
      defaultValue = "dev",
      description =
          "dev, which can be destroyed without a trace, or prod. Default: ${DEFAULT-VALUE}.")
  DeploymentStage stage;

  @Option(
      names = "--web-origins",
      defaultValue = "",
      paramLabel = "ORIGINS",
      description =
          "Whose web pages may call the APIs, such as https://shop.example, separated by commas."
              + " Default: nobody's.")
  String webOrigins;

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    DeploymentTarget target = DeploymentTarget.of(to, Path.of(System.getProperty("course.root")));
    Account account = Account.of(target);
    Path folder = stage.assembly(target, webOrigins);
    CloudAssembly assembly = CloudAssembly.read(folder);
    try (Stacks stacks = new Stacks(target)) {
      boolean bootstrapped = stacks.status(Stacks.TOOLKIT).isPresent();
      out.print(plan(account, assembly, stacks, bootstrapped));
      String pages = webOrigins.isEmpty() ? "" : " --web-origins " + webOrigins;
      String again =
          String.format(
              Locale.ROOT, "./course deploy --to %s --stage %s%s --yes", to, stage, pages);
      if (!Consent.given(yes || to == DeploymentTarget.Name.local, "Deploy it?", again, out)) {
        out.println("Nothing was created.");
        return 1;
      }
      if (!bootstrapped) {
        run(target, folder, "bootstrap", "aws://" + account.id() + "/" + account.region());
      }
      run(target, folder, "deploy", "--all", "--require-approval", "never");
    }
    return 0;
  }

  private String plan(
      Account account, CloudAssembly assembly, Stacks stacks, boolean bootstrapped) {
    List<String> names = assembly.stacks().stream().map(stack -> stack.name()).toList();
    List<String> standing = stacks.standing(names);
    List<String> created = names.stream().filter(name -> !standing.contains(name)).toList();
    StringBuilder plan =
        new StringBuilder(String.format(Locale.ROOT, "Stage %s to %s%n", stage, account));
    if (!bootstrapped) {
      plan.append(
          String.format(
              Locale.ROOT, "  create  %s: a bucket for the code, and roles%n", Stacks.TOOLKIT));
    }
    for (var stack : assembly.stacks()) {
      plan.append(
          String.format(
              Locale.ROOT,
              "  %s  %s: %d resources%n",
              created.contains(stack.name()) ? "create" : "update",
              stack.name(),
              stack.template().resources().size()));
    }
    plan.append(
        String.format(
            Locale.ROOT,
            "  web pages that may call the APIs: %s%n",
            webOrigins.isEmpty() ? "none (--web-origins lets some in)" : "those of " + webOrigins));
    return plan.append('\n').append(new Estimate(assembly).text()).append('\n').toString();
  }

  private static void run(DeploymentTarget target, Path assembly, String... words)
      throws InterruptedException {
    if (target.cdk(assembly, words) != 0) {
      throw new Failure(
          "cdk " + words[0] + " did not succeed; what it says stands above.",
          "CloudFormation has rolled back what it began. Fix the cause, then run it again.");
    }
  }
}
