package course;

import course.aws.Endpoint;
import course.aws.Shoppers;
import course.run.RunFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "sign-in",
    description =
        "Signs a user of the running shop in and prints the access token, for the header"
            + " Authorization: curl -H \"Authorization: $(./course sign-in ada)\" …",
    mixinStandardHelpOptions = true)
final class SignInCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NAME",
      description = "ada and grace are shoppers, keeper is a shopkeeper; sign-up makes others.")
  String name = "";

  @Option(
      names = "--password",
      defaultValue = Shoppers.PASSWORD,
      description = "Default: the one of the demo's users.")
  String password = "";

  @Option(
      names = "--id",
      description = "Print the user's id instead: the user name of the basket and the orders.")
  boolean id;

  @Override
  public Integer call() {
    Shoppers shoppers =
        new Shoppers(new Endpoint(RunFile.ofThisRepository().readReady().endpoint()));
    System.out.println(id ? shoppers.id(name) : shoppers.token(name, password));
    return 0;
  }
}
