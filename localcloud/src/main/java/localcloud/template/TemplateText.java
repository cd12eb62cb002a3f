package localcloud.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.assembly.Template;
import localcloud.assembly.TemplateException;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.template.format.TemplateFormat;

/** Reads the text of a template in JSON or YAML. */
public final class TemplateText {
  private static final ObjectMapper STRICT =
      Json.MAPPER.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** {@code !Ref name}, which the YAML reader would treat as plain text. */
  private static final Pattern SHORT_FORM = Pattern.compile("(?m)(?:^|[:\\-\\[,])\\s*(![A-Z]\\w+)");

  private TemplateText() {}

  /**
   * @throws AwsException when CloudFormation could not read the text
   * @throws TemplateException if it is a template, but uses what is not supported here
   */
  public static Template parse(String stack, String text) {
    JsonNode source = read(stack, text);
    TemplateFormat.check(source);
    return Template.parse(stack, source);
  }

  private static JsonNode read(String stack, String text) {
    boolean json = text.stripLeading().startsWith("{");
    try {
      if (json) {
        return STRICT.readTree(text);
      }
      Matcher shortForm = SHORT_FORM.matcher(text);
      if (shortForm.find()) {
        throw new TemplateException(
            stack,
            "the short form " + shortForm.group(1) + " is not supported here; write Ref or Fn::");
      }
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new AwsException(
          400,
          "ValidationError",
          String.format(
              Locale.ROOT,
              "Template format error: %s not well-formed. (line %d, column %d)",
              json ? "JSON" : "YAML",
              at == null ? 1 : at.getLineNr(),
              at == null ? 1 : at.getColumnNr()));
    }
  }
}
