package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Evaluates a condition, key condition or filter against an item (DynamoDB Developer Guide,
 * "Condition and filter expressions, operators, and functions").
 */
final class TableCondition {
  private final Tokens tokens;
  private final JsonNode request;
  private final JsonNode item;

  private TableCondition(Tokens tokens, JsonNode request, JsonNode item) {
    this.tokens = tokens;
    this.request = request;
    this.item = item;
  }

  /**
   * @param request where the expression's names and values are defined
   * @param item without attributes if there is none
   */
  static boolean holds(String expression, JsonNode request, JsonNode item) {
    var condition = new TableCondition(Tokens.of(expression), request, item);
    boolean holds = condition.either();
    if (!condition.tokens.isAtEnd()) {
      throw AwsRefusal.validation("Unexpected token: " + condition.tokens.peek());
    }
    return holds;
  }

  private boolean either() {
    boolean holds = both();
    while (tokens.takes("OR")) {
      holds |= both();
    }
    return holds;
  }

  private boolean both() {
    boolean holds = term();
    while (tokens.takes("AND")) {
      holds &= term();
    }
    return holds;
  }

  private boolean term() {
    if (tokens.takes("NOT")) {
      return !term();
    }
    if (tokens.takes("(")) {
      boolean holds = either();
      tokens.take(")");
      return holds;
    }
    String first = tokens.take();
    return tokens.takes("(") ? function(first) : comparison(first);
  }

  private boolean function(String name) {
    var value = operand(tokens.take());
    boolean holds =
        switch (name) {
          case "attribute_exists" -> !value.isMissingNode();
          case "attribute_not_exists" -> value.isMissingNode();
          case "begins_with" -> !value.isMissingNode() && text(value).startsWith(text(second()));
          case "contains" -> !value.isMissingNode() && text(value).contains(text(second()));
          default -> throw AwsRefusal.validation("The search does not know the function " + name);
        };
    tokens.take(")");
    return holds;
  }

  private JsonNode second() {
    tokens.take(",");
    return operand(tokens.take());
  }

  private boolean comparison(String first) {
    var left = operand(first);
    if (tokens.takes("BETWEEN")) {
      var low = operand(tokens.take());
      tokens.take("AND");
      var high = operand(tokens.take());
      return alike(left, low) && Values.compare(left, low) >= 0 && Values.compare(left, high) <= 0;
    }
    String operator = tokens.take();
    var right = operand(tokens.take());
    return switch (operator) {
      case "=" -> alike(left, right) && Values.same(left, right);
      case "<>" -> !alike(left, right) || !Values.same(left, right);
      case "<" -> alike(left, right) && Values.compare(left, right) < 0;
      case "<=" -> alike(left, right) && Values.compare(left, right) <= 0;
      case ">" -> alike(left, right) && Values.compare(left, right) > 0;
      case ">=" -> alike(left, right) && Values.compare(left, right) >= 0;
      default -> throw AwsRefusal.validation("The search does not know the operator " + operator);
    };
  }

  private static boolean alike(JsonNode left, JsonNode right) {
    return !left.isMissingNode()
        && !right.isMissingNode()
        && Values.type(left).equals(Values.type(right));
  }

  private static String text(JsonNode value) {
    return Values.content(value).asText();
  }

  /** A value, or what the item has at a path; missing if it has nothing there. */
  private JsonNode operand(String token) {
    if (token.startsWith(":")) {
      var value = request.path("ExpressionAttributeValues").path(token);
      if (value.isMissingNode()) {
        throw AwsRefusal.validation("An expression attribute value is not defined: " + token);
      }
      return value;
    }
    JsonNode found = null;
    for (String part : token.split("\\.")) {
      String name = part.startsWith("#") ? alias(part) : part;
      found = found == null ? item.path(name) : found.path("M").path(name);
    }
    return found == null ? MissingNode.getInstance() : found;
  }

  private String alias(String name) {
    return request.path("ExpressionAttributeNames").path(name).asText(name);
  }
}
