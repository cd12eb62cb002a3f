package course;

import course.aws.Endpoint;
import course.aws.Shoppers;
import course.run.RunFile;
import course.run.ShellWord;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "sign-up",
    description = "Makes a shopper in the running shop.",
    mixinStandardHelpOptions = true)
final class SignUp implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "A name that is free.")
  String name = "";

  @Option(
      names = "--password",
      defaultValue = Shoppers.PASSWORD,
      description =
          "At least 12 characters, with lower and upper case, a digit and a symbol. Default: the"
              + " one of the demo's users.")
  String password = "";

  @Option(names = "--shopkeeper", description = "Make the user a shopkeeper.")
  boolean shopkeeper;

  @Override
  public Integer call() {
    Shoppers shoppers =
        new Shoppers(new Endpoint(RunFile.ofThisRepository().readReady().endpoint()));
    shoppers.signUp(name, password);
    if (shopkeeper) {
      shoppers.trust(name);
    }
    System.out.printf(
        Locale.ROOT,
        "%s has signed up; the shop's id is %s. A token: %s%n",
        name,
        shoppers.id(name),
        ShellWord.command(
            password.equals(Shoppers.PASSWORD)
                ? "./course sign-in"
                : "./course sign-in --password '…'",
            name));
    return 0;
  }
}
