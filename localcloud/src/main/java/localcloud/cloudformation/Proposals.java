package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import localcloud.assembly.Stack;
import localcloud.assembly.Template;
import localcloud.assembly.TemplateException;
import localcloud.deploy.Deployer;
import localcloud.deploy.StackDescription;
import localcloud.gateway.Json;
import localcloud.template.Evaluation;
import localcloud.template.S3Location;
import localcloud.template.TemplateText;

/**
 * Reads from a request what a stack should be: its template, in the request or in S3; its
 * parameters; and its functions' code in S3.
 *
 * @param stored finds what is in S3
 */
record Proposals(Deployer deployer, StoredTemplates stored) {

  /**
   * Refuses a template that cannot be read, or may do what its caller has not acknowledged, before
   * anything is made of it. One that is not supported here is told by the change set.
   */
  void check(String stack, JsonNode input) {
    try {
      Template template = TemplateText.parse(stack, stored.body(stack, input));
      Capabilities.check(template.source(), Capabilities.of(input));
    } catch (TemplateException e) {
      // The change set that is made next says it.
    }
  }

  Proposal read(String stack, JsonNode input) {
    String body = stored.body(stack, input);
    Template parsed = TemplateText.parse(stack, body);
    Template template = parsed.withParameters(parameters(stack, input.path("Parameters")));
    return new Proposal(
        body,
        new Stack(template, code(template)),
        Json.tags(input.path("Tags")),
        Capabilities.of(input));
  }

  /** The same with the code that is in S3 now: as on AWS, functions are made of that. */
  Proposal withCodeOfNow(Proposal before) {
    Template template = before.stack().template();
    return new Proposal(
        before.body(), new Stack(template, code(template)), before.tags(), before.capabilities());
  }

  private Map<String, String> parameters(String stack, JsonNode parameters) {
    Map<String, String> before =
        deployer.describe(stack).map(Proposals::values).orElseGet(HashMap::new);
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode parameter : parameters) {
      String key = parameter.path("ParameterKey").asText();
      boolean previous = parameter.path("UsePreviousValue").asBoolean();
      String value = previous ? before.get(key) : parameter.path("ParameterValue").asText();
      if (value == null) {
        throw Refused.invalid("The parameter " + key + " has no previous value");
      }
      values.put(key, value);
    }
    return values;
  }

  /** The values of a stack's parameters before SSM parameters are looked up. */
  static Map<String, String> values(StackDescription stack) {
    Map<String, String> values = new LinkedHashMap<>();
    Template template = stack.template();
    template
        .source()
        .path("Parameters")
        .properties()
        .forEach(
            declared ->
                values.put(
                    declared.getKey(),
                    template
                        .parameters()
                        .getOrDefault(
                            declared.getKey(), declared.getValue().path("Default").asText())));
    return values;
  }

  private Map<String, Path> code(Template template) {
    Map<String, S3Location> byKey = new LinkedHashMap<>();
    for (S3Location location : new Evaluation(template, deployer.cloud()).codeLocations()) {
      S3Location other = byKey.put(location.key(), location);
      if (other != null && !other.bucket().equals(location.bucket())) {
        throw new TemplateException(
            template.stack(),
            String.format(
                Locale.ROOT,
                "takes code from s3://%s/%s and s3://%s/%2$s; the local cloud needs a key of its"
                    + " own for each",
                other.bucket(),
                other.key(),
                location.bucket()));
      }
    }
    Map<String, Path> files = new LinkedHashMap<>();
    byKey.forEach((key, location) -> files.put(key, stored.file(template.stack(), location)));
    return files;
  }
}
