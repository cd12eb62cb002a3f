package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import localcloud.assembly.TemplateException;
import localcloud.template.S3Location;

/**
 * The texts of templates, in a request or in S3.
 *
 * @param objects finds a file with an object's content by its bucket and key
 */
record StoredTemplates(BiFunction<String, String, Optional<Path>> objects) {
  /** "Understand CloudFormation quotas", AWS CloudFormation User Guide. */
  private static final int MOST_BYTES = 1_000_000;

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

  Path file(String stack, S3Location location) {
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
