package course.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;

/** What stacks cost in a month without use. */
final class AtRest {
  /**
   * Lambda polls an idle queue with five long polls of 20 seconds at a time (AWS Lambda Developer
   * Guide, "Using Lambda with Amazon SQS"); a month has 730 hours.
   */
  private static final int POLLS_PER_MONTH = 5 * 3 * 60 * 730;

  private final CloudAssembly assembly;
  private final Prices prices;

  AtRest(CloudAssembly assembly, Prices prices) {
    this.assembly = assembly;
    this.prices = prices;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    counts()
        .forEach(
            (type, count) -> {
              BigDecimal price = prices.resources().get(type);
              if (price != null) {
                lines.add(
                    new Line(count + " × " + type, price.multiply(BigDecimal.valueOf(count))));
              }
            });
    long queues = resources().filter(AtRest::pollsQueue).count();
    BigDecimal polls = BigDecimal.valueOf(queues * POLLS_PER_MONTH);
    lines.add(new Line("Lambda's polls of the queue", prices.ofUnits("queue-request", polls)));
    int milliseconds = CheckoutUse.read().millisecondsPerInvocation();
    lines.addAll(new Scheduled(resources().toList(), prices, milliseconds).lines());
    long code = codeBytes();
    lines.add(
        new Line(
            String.format(Locale.ROOT, "%d MB of code in S3", code / 1_000_000),
            prices.ofBytes("code-kept", code)));
    return lines;
  }

  /** Types that have no price and are not known to be free. */
  Collection<String> notPriced() {
    return counts().keySet().stream().filter(type -> !prices.knows(type)).toList();
  }

  boolean recoversTables() {
    return resources()
        .anyMatch(
            resource ->
                resource
                    .properties()
                    .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                    .asBoolean());
  }

  /** How many resources there are of each type. */
  Map<String, Long> counts() {
    return resources()
        .collect(Collectors.groupingBy(Resource::type, TreeMap::new, Collectors.counting()));
  }

  Stream<Resource> resources() {
    return assembly.stacks().stream()
        .flatMap(stack -> stack.template().resources().values().stream());
  }

  private static boolean pollsQueue(Resource resource) {
    return resource.type().equals("AWS::Lambda::EventSourceMapping")
        && !resource.properties().has("StartingPosition");
  }

  private long codeBytes() {
    return assembly.stacks().stream()
        .flatMap(stack -> stack.assets().values().stream())
        .distinct()
        .filter(file -> file.toString().endsWith(".zip"))
        .mapToLong(AtRest::size)
        .sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
