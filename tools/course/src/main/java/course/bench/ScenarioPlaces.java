package course.bench;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.plugin.event.TestCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Where in its feature a scenario stands. Cucumber's events name only its file and its line. */
public final class ScenarioPlaces {
  private static final ScenarioPlace NOWHERE = new ScenarioPlace("", "", "");

  private final Map<String, ScenarioPlace> byLine = new HashMap<>();

  /**
   * @param example what an outline's example fills in, as far as the scenario's name does not say
   *     it; otherwise empty
   */
  public record ScenarioPlace(String feature, String rule, String example) {}

  public void read(Envelope message) {
    message.getGherkinDocument().ifPresent(this::read);
  }

  public ScenarioPlace of(TestCase scenario) {
    return byLine.getOrDefault(scenario.getUri() + ":" + scenario.getLocation().getLine(), NOWHERE);
  }

  private void read(GherkinDocument document) {
    String file = document.getUri().orElse("") + ":";
    document
        .getFeature()
        .ifPresent(
            feature -> {
              for (FeatureChild child : feature.getChildren()) {
                ScenarioPlace place = new ScenarioPlace(feature.getName(), "", "");
                child.getScenario().ifPresent(scenario -> read(scenario, file, place));
                child
                    .getRule()
                    .ifPresent(
                        rule -> {
                          ScenarioPlace below =
                              new ScenarioPlace(feature.getName(), rule.getName(), "");
                          rule.getChildren().stream()
                              .map(RuleChild::getScenario)
                              .forEach(
                                  found ->
                                      found.ifPresent(scenario -> read(scenario, file, below)));
                        });
              }
            });
  }

  private void read(Scenario scenario, String file, ScenarioPlace place) {
    byLine.put(file + scenario.getLocation().getLine(), place);
    for (Examples examples : scenario.getExamples()) {
      List<TableCell> names = examples.getTableHeader().map(TableRow::getCells).orElse(List.of());
      for (TableRow row : examples.getTableBody()) {
        byLine.put(
            file + row.getLocation().getLine(),
            new ScenarioPlace(
                place.feature(), place.rule(), example(scenario.getName(), names, row)));
      }
    }
  }

  private static String example(String scenario, List<TableCell> names, TableRow row) {
    StringJoiner example = new StringJoiner(", ");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).getValue();
      if (!scenario.contains("<" + name + ">")) {
        example.add(name + ": " + row.getCells().get(i).getValue());
      }
    }
    return example.toString();
  }
}
