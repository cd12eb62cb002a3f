package localcloud.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.assembly.Template;
import localcloud.assembly.TemplateException;
import localcloud.gateway.Json;

/** Reads the text of a template in JSON or YAML. */
public final class TemplateText {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** {@code !Ref name}, which the YAML reader would treat as plain text. */
  private static final Pattern SHORT_FORM = Pattern.compile("(?m)(?:^|[:\\-\\[,])\\s*(![A-Z]\\w+)");

  private TemplateText() {}

  /**
   * @throws TemplateException if the text is neither JSON nor YAML, or uses the short forms of
   *     functions
   */
  public static Template parse(String stack, String text) {
    try {
      if (text.stripLeading().startsWith("{")) {
        return Template.parse(stack, Json.MAPPER.readTree(text));
      }
      Matcher shortForm = SHORT_FORM.matcher(text);
      if (shortForm.find()) {
        throw new TemplateException(
            stack,
            "the short form " + shortForm.group(1) + " is not supported here; write Ref or Fn::");
      }
      JsonNode tree = YAML.readTree(text);
      return Template.parse(stack, tree);
    } catch (JsonProcessingException e) {
      throw new TemplateException(stack, "the template cannot be read: " + e.getOriginalMessage());
    }
  }
}
