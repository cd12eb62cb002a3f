package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
 * @param objects finds a file with an object's content by its bucket and key
 */
record Proposals(Deployer deployer, BiFunction<String, String, Optional<Path>> objects) {

  /** "Understand CloudFormation quotas", AWS CloudFormation User Guide. */
  private static final int MOST_BYTES = 1_000_000;

  /**
   * Refuses a template that cannot be read, before anything is made of it. One that is not
   * supported here is told by the change set.
   */
  void check(String stack, JsonNode input) {
    try {
      TemplateText.parse(stack, body(stack, input));
    } catch (TemplateException e) {
      // The change set that is made next says it.
    }
  }

  Proposal read(String stack, JsonNode input) {
    String body = body(stack, input);
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

  String body(String stack, JsonNode input) {
    if (input.has("TemplateBody") && input.has("TemplateURL")) {
      throw Refused.invalid("You cannot specify both Template Body and Template URL");
    }
    if (input.has("TemplateBody")) {
      return input.path("TemplateBody").asText();
    }
    if (input.path("UsePreviousTemplate").asBoolean()) {
      throw Refused.invalid("UsePreviousTemplate is not supported by the local cloud");
    }
    S3Location location = location(url(input.path("TemplateURL").asText()));
    try {
      Path file = file(stack, location);
      if (Files.size(file) > MOST_BYTES) {
        throw Refused.invalid("Template may not exceed " + MOST_BYTES + " bytes in size.");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the template from " + location, e);
    }
  }

  private static URI url(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("TemplateURL must be a supported URL.");
    }
  }

  /** {@code https://s3.region.amazonaws.com/bucket/key}, or the bucket as part of the host. */
  private static S3Location location(URI url) {
    String host = String.valueOf(url.getHost());
    String path = String.valueOf(url.getPath()).replaceFirst("^/", "");
    int bucket = host.indexOf(".s3.");
    if (bucket > 0) {
      return new S3Location(host.substring(0, bucket), path);
    }
    String[] parts = path.split("/", 2);
    if (parts.length < 2) {
      throw Refused.invalid("TemplateURL must be a supported URL.");
    }
    return new S3Location(parts[0], parts[1]);
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
    byKey.forEach((key, location) -> files.put(key, file(template.stack(), location)));
    return files;
  }

  private Path file(String stack, S3Location location) {
    return objects
        .apply(location.bucket(), location.key())
        .orElseThrow(
            () ->
                new TemplateException(
                    stack,
                    String.format(
                        Locale.ROOT,
                        "S3 error: The specified key does not exist: s3://%s/%s",
                        location.bucket(),
                        location.key())));
  }
}
