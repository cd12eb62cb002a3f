package course.why;

import course.aws.Endpoint;
import course.run.Failure;
import course.run.RunFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "why",
    description =
        "Tells where a request, an order or a message went, and where and why it stopped."
            + " Exit code 0: it arrived; 3: it did not.",
    mixinStandardHelpOptions = true)
public final class Why implements Callable<Integer> {
  private static final int DID_NOT_ARRIVE = 3;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description =
          "The ID of a request (header x-amzn-RequestId or X-Correlation-Id), an order or a"
              + " message. Default: the last one that did not arrive.")
  @Nullable String id;

  @Override
  public Integer call() {
    Endpoint endpoint = new Endpoint(RunFile.ofThisRepository().readReady().endpoint());
    return answer(
        endpoint,
        Path.of(System.getProperty("course.root")),
        new PrintWriter(System.out, false, System.out.charset()));
  }

  /**
   * Prints the journey and its verdict.
   *
   * @param root the repository, for the lines of the stacks
   */
  int answer(Endpoint endpoint, Path root, PrintWriter out) {
    Evidence sources = Evidence.of(endpoint, root);
    Journey journey =
        id == null ? new Latest(sources).stopped().orElse(null) : known(plain(id), sources);
    if (journey == null) {
      out.println("Everything that the local cloud remembers has arrived.");
      out.flush();
      return 0;
    }
    JourneyOutcome verdict = new Diagnosis(journey, sources).verdict();
    journey.steps().forEach(step -> out.println(line(step)));
    out.println();
    verdict.lines().forEach(out::println);
    out.flush();
    return verdict.arrived() ? 0 : DID_NOT_ARRIVE;
  }

  /** A trace id may be given as the whole header. */
  private static String plain(String id) {
    return id.replaceFirst("^Root=", "").split(";", 2)[0];
  }

  private static Journey known(String id, Evidence sources) {
    Journey journey = Journey.of(id, sources.journal());
    if (journey.steps().isEmpty()) {
      throw new Failure(
          "The local cloud remembers nothing about " + id + ".",
          "It remembers the last 5000 calls since its start. Give the ID of a request"
              + " (x-amzn-RequestId), an order or a message.");
    }
    return journey;
  }

  private static String line(JourneyHop step) {
    LocalTime at =
        LocalTime.ofInstant(step.at(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS);
    return String.format(
        Locale.ROOT,
        "%-12s  %-26s → %-44s %-24s %s",
        at,
        step.who(),
        step.where(),
        step.operation(),
        step.error() == null ? "" + step.status() : step.error());
  }
}
