package course.erase;

import course.deploy.DeployedShop;
import course.deploy.DeploymentStage;
import course.deploy.DeploymentTarget;
import course.run.Failure;
import course.run.ShellWord;
import erasure.Accounts;
import erasure.Erased;
import erasure.Erasure;
import erasure.ForgetShopper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Command(
    name = "erase",
    description = {
      "Erases a shopper wherever the shop may be without the data, and says when the rest ends by"
          + " itself. It can be run again; once the account is gone, by the id."
    },
    mixinStandardHelpOptions = true)
public final class Erase implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  Whom whom = new Whom();

  static final class Whom {
    @Parameters(paramLabel = "NAME", description = "Who has signed up with this name.")
    @Nullable String name;

    @Option(
        names = "--id",
        paramLabel = "ID",
        description = "The shopper's id, if the account is gone already.")
    @Nullable String id;

    @Option(
        names = "--without-end",
        description =
            "Nobody: what was ordered before orders and receipts had an end gets one. Once is"
                + " enough; it can be run again.")
    boolean withoutEnd;
  }

  @Option(
      names = "--on",
      defaultValue = "local",
      description =
          "Where: local (the cloud that ./course up has started), or aws (the account of your own"
              + " AWS settings). Default: ${DEFAULT-VALUE}.")
  DeploymentTarget.Name on;

  @Option(
      names = "--stage",
      defaultValue = "dev",
      description = "dev or prod. Default: ${DEFAULT-VALUE}.")
  DeploymentStage stage;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Path root = Path.of(System.getProperty("course.root"));
    DeployedShop shop = DeployedShop.find(on, stage, root);
    if (whom.withoutEnd) {
      endWithoutEnd(shop, root);
    } else {
      erase(new ForgetShopper(accounts(shop), erasure(shop)), root);
    }
    return 0;
  }

  static Erasure erasure(DeployedShop shop) {
    return new Erasure(
        shop.client(DynamoDbClient.builder()),
        shop.output("BasketStack", "TableName"),
        shop.output("OrderingStack", "TableName"));
  }

  static Accounts accounts(DeployedShop shop) {
    return new Accounts(
        shop.client(CognitoIdentityProviderClient.builder()),
        shop.output("SignInStack", "UserPoolId"));
  }

  void erase(ForgetShopper shoppers, Path root) {
    Erased erased = erased(shoppers);
    if (!erased.isComplete()) {
      String awsCli = on == DeploymentTarget.Name.aws ? "aws" : "./course aws --";
      throw new OnTheirWay(erased.onTheirWay(), stage, awsCli).failure();
    }
    PrintWriter out = spec.commandLine().getOut();
    new ErasureReport(erased, whom.name != null).print(PersonalData.all(root), out);
    out.printf(
        Locale.ROOT,
        "Who was signed in has a token that is good for up to an hour. Erase again after that:"
            + " %s%n",
        ShellWord.command("./course erase --id", erased.id()) + where());
  }

  private String where() {
    boolean usual = on == DeploymentTarget.Name.local && stage == DeploymentStage.dev;
    return usual ? "" : String.format(Locale.ROOT, " --on %s --stage %s", on, stage);
  }

  void endWithoutEnd(DeployedShop shop, Path root) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      new WithoutEnd(shop, PersonalData.all(root), Instant.now()).end(out);
    } catch (SdkException e) {
      throw unfinished(e);
    }
  }

  private Erased erased(ForgetShopper shoppers) {
    String name = whom.name;
    try {
      return name == null
          ? shoppers.erasure().erase(Objects.requireNonNull(whom.id))
          : shoppers.forget(name);
    } catch (UserNotFoundException e) {
      throw new Failure(
          String.format(Locale.ROOT, "There is no user %s.", name),
          "If the account is gone already, name the id: ./course erase --id ID",
          e);
    } catch (SdkException e) {
      throw unfinished(e);
    }
  }

  private static Failure unfinished(SdkException e) {
    return new Failure(
        "The erasure is not finished: " + e.getMessage(),
        "Mend what that says, and run this again: it goes on where it ended.",
        e);
  }
}
