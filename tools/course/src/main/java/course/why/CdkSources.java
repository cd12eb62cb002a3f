package course.why;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the lines of the stacks that grant something. */
record CdkSources(Path root) {

  /** A line of a stack's source. */
  private record Line(Path file, int number, String text) {}

  /** Where the function gets, or should get, the action. */
  List<String> grants(String function, String action) {
    for (Path file : files()) {
      List<Line> lines = lines(file);
      if (lines.stream().noneMatch(line -> names(line, function))) {
        continue;
      }
      Optional<Line> grant =
          first(
              lines,
              text ->
                  text.toLowerCase(Locale.ROOT).contains(quoted(action.toLowerCase(Locale.ROOT))));
      if (grant.isPresent()) {
        return List.of(
            place(grant.get()),
            "So the sources grant it, but the deployed stack does not: deploy again (./course down,"
                + " ./course up).");
      }
      return first(lines, text -> text.contains(".allow("))
          .map(
              line ->
                  List.of(
                      "No line of its stack grants it. Its other grants begin at " + place(line),
                      String.format(
                          Locale.ROOT,
                          "Add this there: function.allow(<the resource's ARN>, %s);",
                          quoted(action))))
          .orElse(List.of("Its stack grants it nothing: " + root.relativize(file)));
    }
    return List.of("No stack in modules/ has a function named " + function + ".");
  }

  /** CDK writes a resource's policy where a service is connected to it. */
  List<String> resourcePolicy(String service, String action) {
    String construct =
        service.startsWith("apigateway")
            ? "LambdaIntegration.Builder"
            : action.startsWith("sqs") ? "SqsQueue.Builder" : "LambdaFunction.Builder";
    return files().stream()
        .flatMap(file -> first(lines(file), text -> text.contains(construct)).stream())
        .findFirst()
        .map(line -> List.of("The CDK writes that statement at " + place(line)))
        .orElse(
            List.of(
                "The CDK writes that statement for a " + construct + ", but no stack has one."));
  }

  private String place(Line line) {
    return String.format(
        Locale.ROOT, "%s:%d  %s", root.relativize(line.file()), line.number(), line.text().strip());
  }

  /** Some stacks put the stage's prefix before the name. */
  private static boolean names(Line line, String function) {
    return line.text().contains(quoted(function))
        || line.text().contains(quoted(function.replaceFirst("^shop-[a-z]+-", "")));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static Optional<Line> first(List<Line> lines, Predicate<String> wanted) {
    return lines.stream().filter(line -> wanted.test(line.text())).findFirst();
  }

  private static List<Line> lines(Path file) {
    try {
      List<String> texts = Files.readAllLines(file);
      return IntStream.range(0, texts.size())
          .mapToObj(i -> new Line(file, i + 1, texts.get(i)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.find(root.resolve("modules"), 12, (file, any) -> isStack(file))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isStack(Path file) {
    Path folder = file.getParent();
    return file.toString().endsWith(".java")
        && folder != null
        && folder.endsWith("stack")
        && file.toString().contains("main");
  }
}
