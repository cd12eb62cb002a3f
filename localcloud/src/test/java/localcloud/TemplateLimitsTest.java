package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Json;
import localcloud.report.DeploymentException;
import localcloud.report.Problem;
import localcloud.template.PropertyPath;
import localcloud.wire.shape.LimitedProperties;
import localcloud.wire.shape.LimitedProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A resource in a template is held to the limits of AWS's API models, like a call: for each limit
 * of each property of each type, values on either side of it.
 */
class TemplateLimitsTest {
  private static final Path UNPLACED =
      Path.of("src/test/resources/localcloud/properties-without-limits.txt");
  private static final int AT_ONCE = 200;

  @AutoClose private static final LocalCloud CLOUD = LocalCloud.start(Options.forTests());

  @TempDir private Path cdkOut;

  private record Trial(LimitedProperty property, JsonNode value, boolean outside) {}

  @Test
  void a_value_outside_its_limits_is_refused_in_a_template_and_one_inside_them_is_not()
      throws IOException {
    List<Trial> trials = new ArrayList<>();
    for (ResourceType type : CLOUD.types()) {
      for (LimitedProperty property : LimitedProperties.of(type.name(), path -> has(type, path))) {
        property.outside().forEach(value -> trials.add(new Trial(property, value, true)));
        property.inside().forEach(value -> trials.add(new Trial(property, value, false)));
      }
    }

    List<String> wrong = new ArrayList<>();
    for (int from = 0; from < trials.size(); from += AT_ONCE) {
      wrong.addAll(wrong(trials.subList(from, Math.min(trials.size(), from + AT_ONCE))));
    }

    assertThat(wrong).as("%d trials", trials.size()).isEmpty();
    assertThat(trials.stream().filter(Trial::outside)).hasSizeGreaterThan(400);
    assertThat(trials.stream().filter(trial -> !trial.outside())).hasSizeGreaterThan(600);
  }

  @Test
  void each_property_is_in_an_api_or_in_the_list_of_those_that_are_not() throws IOException {
    TreeSet<String> unplaced = new TreeSet<>();
    for (ResourceType type : CLOUD.types()) {
      for (String path : type.properties()) {
        if (!LimitedProperties.isPlaced(type.name(), path.replace(".*", ""))) {
          unplaced.add(type.name() + " " + path);
        }
      }
    }

    assertThat(unplaced)
        .isEqualTo(
            Files.readAllLines(UNPLACED).stream()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean has(ResourceType type, String path) {
    return new PropertyPath(path, true).isCoveredBy(type.properties());
  }

  /** Deploys nothing: a type that there is not is among the resources. */
  private List<String> wrong(List<Trial> trials) throws IOException {
    ObjectNode resources = Json.object();
    resources.putObject("Nothing").put("Type", "AWS::Nothing::Here");
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      resources.set("R" + i, trial.property().resource(trial.value()));
    }
    Map<String, String> said = said(resources);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      String all = said.getOrDefault("R" + i, "");
      boolean refused =
          all.contains(trial.property().pointer() + ": ")
              && all.contains(trial.property().words(trial.value()));
      if (refused != trial.outside()) {
        wrong.add((trial.outside() ? "not refused: " : "refused: ") + trial + "\n  " + all);
      }
    }
    return wrong;
  }

  private Map<String, String> said(ObjectNode resources) throws IOException {
    Files.writeString(
        cdkOut.resolve("manifest.json"),
        """
        {"artifacts": {"Limits": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Limits.template.json"}}}}\
        """);
    Files.writeString(
        cdkOut.resolve("Limits.template.json"),
        Json.text(Json.object().set("Resources", resources)));
    DeploymentException refused =
        catchThrowableOfType(DeploymentException.class, () -> CLOUD.deploy(cdkOut));
    Map<String, String> said = new LinkedHashMap<>();
    for (Problem problem : refused.problems()) {
      said.merge(problem.logicalId(), problem.reason(), (one, other) -> one + "\n" + other);
    }
    return said;
  }
}
