package course;

import static java.nio.charset.StandardCharsets.UTF_8;

import course.run.Failure;
import course.run.RunFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.Callable;
import localcloud.faults.FaultKind;
import localcloud.faults.FaultsPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "break",
    description = "Causes one fault in the running shop, at the next call that it can happen to.",
    mixinStandardHelpOptions = true)
final class Break implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "KIND", description = "The kind of fault.")
  @Nullable String word;

  @Option(names = "--list", description = "List all kinds.")
  boolean list;

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description =
          "Only at a call of this function, such as shop-dev-basket-watch, which a schedule runs.")
  @Nullable String function;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var out = spec.commandLine().getOut();
    var wanted = word;
    if (list || wanted == null) {
      print(out);
      return 0;
    }
    var kind = FaultKind.of(wanted).orElseThrow(() -> unknown(wanted));
    arm(kind, function);
    out.printf(
        Locale.ROOT,
        "Armed, for one call, the next that it can happen to: %s.%n",
        kind.description());
    out.println("Now fill a basket or check it out; ./course why tells what happened.");
    return 0;
  }

  private static void arm(FaultKind kind, @Nullable String function)
      throws IOException, InterruptedException {
    var page =
        RunFile.ofThisRepository().readReady().endpoint()
            + FaultsPage.PREFIX
            + kind.word()
            + (function == null ? "" : "?function=" + URLEncoder.encode(function, UTF_8));
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(page)).POST(BodyPublishers.noBody()).build();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 202) {
        throw new Failure(
            "The shop does not accept the fault: " + answer.body().strip(),
            "If there is such a function, it may be an older version: ./course down, then ./course"
                + " up.");
      }
    }
  }

  private static void print(PrintWriter out) {
    for (var kind : FaultKind.values()) {
      out.printf(Locale.ROOT, "%-14s %s%n", kind.word(), kind.description());
    }
  }

  private static Failure unknown(String word) {
    return new Failure("There is no fault named " + word + ".", "See ./course break --list");
  }
}
