package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import localcloud.template.function.AttributeName;
import localcloud.template.function.Intrinsic;
import localcloud.template.function.SubText;

/** Everything that a template refers to is in it. */
final class TemplateReferences {
  private final JsonNode template;
  private final String section;
  private final Set<String> unresolved = new TreeSet<>();

  private TemplateReferences(JsonNode template, String section) {
    this.template = template;
    this.section = section;
  }

  static void check(JsonNode template) {
    for (String section : new String[] {"Conditions", "Resources", "Outputs"}) {
      TemplateReferences references = new TemplateReferences(template, section);
      template.path(section).forEach(references::entry);
      if (!references.unresolved.isEmpty()) {
        throw Malformed.format(
            "Unresolved resource dependencies %s in the %s block of the template",
            references.unresolved, section);
      }
    }
  }

  private void entry(JsonNode entry) {
    condition(entry.path("Condition"));
    Dependencies.of(entry)
        .filter(name -> !template.path("Resources").has(name))
        .forEach(unresolved::add);
    FunctionUses.each(entry, this::one);
  }

  private void one(Intrinsic function) {
    JsonNode argument = function.argument();
    switch (function.name()) {
      case "Ref" -> name(argument.asText());
      case "Condition" -> condition(argument);
      case "Fn::If" -> condition(argument.path(0));
      case "Fn::GetAtt" -> attribute(AttributeName.of(argument));
      case "Fn::Sub" ->
          SubText.names(argument).stream()
              .filter(name -> !name.isEmpty())
              .sorted()
              .forEach(
                  name -> {
                    if (name.contains(".")) {
                      attribute(AttributeName.of(name));
                    } else {
                      name(name);
                    }
                  });
      default -> {
        // It names nothing of the template but in its argument.
      }
    }
  }

  private void name(String name) {
    if (!name.matches("AWS::[A-Za-z]+")
        && !template.path("Parameters").has(name)
        && !template.path("Resources").has(name)) {
      unresolved.add(name);
    }
  }

  private void attribute(AttributeName attribute) {
    String id = attribute.logicalId();
    if (!template.path("Resources").has(id)) {
      throw Malformed.error("instance of Fn::GetAtt references undefined resource %s", id);
    }
  }

  private void condition(JsonNode name) {
    if (name.isTextual() && !template.path("Conditions").has(name.asText())) {
      throw Malformed.format(
          "Unresolved condition dependency %s in the %s block of the template",
          name.asText(), section);
    }
  }
}
