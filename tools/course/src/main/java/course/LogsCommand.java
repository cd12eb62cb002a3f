package course;

import course.aws.Endpoint;
import course.aws.FunctionLog;
import course.aws.RunningThings;
import course.run.FunctionLookup;
import course.run.MomentText;
import course.run.Run;
import course.run.RunFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "logs",
    description = "Prints what a function logged.",
    mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  @Parameters(
      paramLabel = "FUNCTION",
      description = "A function's name, or how it ends, such as product-api.")
  String function = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Keep printing until Ctrl-C.")
  boolean follow;

  @Option(
      names = "--since",
      paramLabel = "AGO",
      defaultValue = "10m",
      converter = Ago.class,
      description = "How far to look back: 90s, 10m, 2h, 1d. Default: ${DEFAULT-VALUE}.")
  Duration since = Duration.ofMinutes(10);

  @Override
  public Integer call() throws InterruptedException {
    Run run = RunFile.ofThisRepository().readReady();
    Endpoint endpoint = new Endpoint(run.endpoint());
    String name = FunctionLookup.find(function, new RunningThings(endpoint).functions());
    FunctionLog log = new FunctionLog(endpoint, name, Instant.now().minus(since));
    log.next().forEach(System.out::println);
    Optional<ProcessHandle> shop = run.process();
    while (follow && shop.isPresent() && goesOn(shop.get())) {
      log.next().forEach(System.out::println);
    }
    return 0;
  }

  // CloudWatch Logs does not announce new lines, so following means polling. False when the shop
  // has ended.
  private static boolean goesOn(ProcessHandle shop) throws InterruptedException {
    try {
      shop.onExit().get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The end of a process never fails", e);
    }
  }

  static final class Ago implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return MomentText.ago(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
