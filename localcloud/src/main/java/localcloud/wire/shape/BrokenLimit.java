package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * A limit that a value breaks.
 *
 * @param words what must be, in the words of AWS's services
 */
record BrokenLimit(
    MemberPath at, JsonNode value, ValueLimit limit, String words, boolean sensitive) {
  private static final int LONGEST = 200;

  /** See for example "Common Errors" of the services that speak AWS JSON. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "Value%s at '%s' failed to satisfy constraint: %s",
        sensitive ? "" : " '" + shown() + "'",
        ShapeErrors.shown(at.inReference()),
        words);
  }

  /** As CloudFormation says it of a property. */
  String ofProperty() {
    return String.format(
        Locale.ROOT,
        "%s: %sfailed to satisfy constraint: %s",
        at.inTemplate(),
        sensitive ? "" : "Value '" + shown() + "' ",
        words);
  }

  String shown() {
    return shortened(value.isContainerNode() ? value.toString() : value.asText());
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
