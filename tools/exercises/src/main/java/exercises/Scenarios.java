package exercises;

import java.util.List;

/**
 * Scenarios of one feature that prove a step.
 *
 * @param feature a path from the repository's root
 * @param names the text after {@code Scenario:} or {@code Scenario Outline:}
 */
public record Scenarios(String feature, List<String> names) {
  /** The folder of the feature, which determines how much of the shop is deployed for it. */
  public String folder() {
    return feature.split("/")[1];
  }
}
