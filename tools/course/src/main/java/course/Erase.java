package course;

import course.aws.Endpoint;
import course.aws.Erased;
import course.aws.Erasure;
import course.aws.PersonalData;
import course.aws.RunningThings;
import course.aws.Shoppers;
import course.run.Failure;
import course.run.RunFile;
import course.run.ShellWord;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "erase",
    description = {
      "Erases a shopper of the running shop wherever that may be, and says what stays, and when"
          + " the rest ends by itself. It can be run again; once the account is gone, by the id."
    },
    mixinStandardHelpOptions = true)
final class Erase implements Callable<Integer> {
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
  }

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Endpoint endpoint = new Endpoint(RunFile.ofThisRepository().readReady().endpoint());
    List<String> tables = new RunningThings(endpoint).tables();
    Erasure erasure =
        new Erasure(
            endpoint,
            table(tables, "BasketStack-"),
            Map.of(
                ErasureReport.ORDERS, table(tables, "OrderingStack-"),
                ErasureReport.RECEIPTS, table(tables, "ReceiptsStack-")));
    erase(new Shoppers(endpoint), erasure, Path.of(System.getProperty("course.root")));
    return 0;
  }

  private static String table(List<String> names, String start) {
    return names.stream()
        .filter(name -> name.startsWith(start))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    "The cloud that runs has no shop.",
                    "Deploy it: ./course aws -- cdk deploy --all"));
  }

  /** The account goes last: as long as it is there, its name leads to the rest. */
  void erase(Shoppers shoppers, Erasure erasure, Path root) {
    String name = whom.name;
    String id = whom.id;
    if (name != null) {
      id = shoppers.id(name);
      shoppers.shutOut(name);
    }
    Erased erased = erasure.erase(String.valueOf(id));
    if (erased.onTheirWay() > 0) {
      throw new Failure(
          String.format(
              Locale.ROOT,
              "Checkouts that were accepted and are not orders yet: %d. Everything else is erased"
                  + " but the account, with which nobody can sign in any more.",
              erased.onTheirWay()),
          "Run this again in a moment; if they stay, ./course logs basket-watch says why.");
    }
    if (name != null) {
      shoppers.delete(name);
    }
    PrintWriter out = spec.commandLine().getOut();
    new ErasureReport(erased, name != null).print(PersonalData.all(root), out);
    out.printf(
        Locale.ROOT,
        "Who was signed in has a token that is good for up to an hour. Erase again after that:"
            + " %s%n",
        ShellWord.command("./course erase --id", String.valueOf(id)));
  }
}
