package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The keys a template may use, level by level. */
final class TemplateKeys {
  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Description",
          "Metadata",
          "Parameters",
          "Rules",
          "Mappings",
          "Conditions",
          "Resources",
          "Outputs");
  private static final Set<String> RESOURCE =
      Set.of(
          "Type",
          "Properties",
          "DependsOn",
          "Condition",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "Metadata");
  private static final Set<String> OUTPUT = Set.of("Value", "Description", "Export", "Condition");

  /**
   * The only rule allowed: the CDK checks that the account is bootstrapped, which the local cloud
   * does not need.
   */
  private static final Set<String> RULES = Set.of("CheckBootstrapVersion");

  private TemplateKeys() {}

  static void checkSections(String stack, JsonNode template) {
    check(stack, "section", template, SECTIONS);
    check(stack, "rule", template.path("Rules"), RULES);
    template
        .path("Outputs")
        .properties()
        .forEach(output -> check(stack + "/" + output.getKey(), "key", output.getValue(), OUTPUT));
  }

  static void checkResource(String where, JsonNode resource) {
    check(where, "resource key", resource, RESOURCE);
  }

  private static void check(String where, String kind, JsonNode node, Set<String> known) {
    for (var entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        throw new TemplateException(
            where, "the " + kind + " " + entry.getKey() + " is not supported here");
      }
    }
  }
}
