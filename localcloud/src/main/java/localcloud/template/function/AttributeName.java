package localcloud.template.function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a GetAtt refers to; an empty attribute means the resource itself, as in <code>${Name}</code>
 * .
 */
public record AttributeName(String logicalId, String attribute) {

  /**
   * @param text such as {@code Id.Attribute}
   */
  public static AttributeName of(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new AttributeName(text, "")
        : new AttributeName(text.substring(0, dot), text.substring(dot + 1));
  }

  /** Of the argument of a GetAtt. */
  public static AttributeName of(JsonNode argument) {
    return argument.isArray()
        ? new AttributeName(argument.path(0).asText(), argument.path(1).asText())
        : of(argument.asText());
  }
}
