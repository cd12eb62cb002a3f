package book.source;

import exercises.source.NotFound;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The scenarios under features/, by file and name. */
public final class Features {
  private final Path repository;

  public Features(Path repository) {
    this.repository = repository;
  }

  /**
   * A scenario with its steps, as in the file.
   *
   * @param path such as {@code features/02-basket/checkout.feature}
   * @throws NotFound if there is no such file or scenario
   */
  public Excerpt find(String path, String name) {
    var file = repository.resolve(path);
    if (!Files.exists(file)) {
      throw new NotFound("there is no file " + path);
    }
    var scenarios = feature(file).getChildren().stream().flatMap(Features::scenarios).toList();
    var scenario =
        scenarios.stream()
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound(missing(path, name, scenarios)));
    return Excerpt.of(path, lines(file, scenario));
  }

  private static Feature feature(Path file) {
    try {
      return GherkinParser.builder()
          .includePickles(false)
          .includeSource(false)
          .build()
          .parse(file)
          .flatMap(envelope -> envelope.getGherkinDocument().stream())
          .flatMap((GherkinDocument document) -> document.getFeature().stream())
          .findFirst()
          .orElseThrow(() -> new NotFound("there is no feature in " + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Scenario> scenarios(FeatureChild child) {
    return Stream.concat(
        child.getScenario().stream(),
        child.getRule().stream()
            .flatMap(rule -> rule.getChildren().stream())
            .map(RuleChild::getScenario)
            .flatMap(scenario -> scenario.stream()));
  }

  private static String missing(String path, String name, List<Scenario> scenarios) {
    return String.format(
        Locale.ROOT,
        "%s has no scenario '%s'; it has %s",
        path,
        name,
        scenarios.stream().map(Scenario::getName).toList());
  }

  private static String lines(Path file, Scenario scenario) {
    try {
      var lines = Files.readAllLines(file);
      int first = Math.toIntExact(scenario.getLocation().getLine());
      return String.join("\n", lines.subList(first - 1, Math.toIntExact(lastLine(scenario))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lastLine(Scenario scenario) {
    return LongStream.concat(
            scenario.getSteps().stream().flatMapToLong(Features::linesOf),
            scenario.getExamples().stream().flatMapToLong(Features::linesOf))
        .max()
        .orElseThrow();
  }

  private static LongStream linesOf(Step step) {
    var rows = step.getDataTable().stream().flatMap(table -> table.getRows().stream());
    return LongStream.concat(LongStream.of(step.getLocation().getLine()), linesOf(rows));
  }

  private static LongStream linesOf(Examples examples) {
    return linesOf(examples.getTableBody().stream());
  }

  private static LongStream linesOf(Stream<TableRow> rows) {
    return rows.mapToLong(row -> row.getLocation().getLine());
  }
}
