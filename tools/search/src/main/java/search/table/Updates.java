package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Applies an update expression as far as the shop uses it: SET of attributes to values, and REMOVE
 * of attributes (DynamoDB Developer Guide, "Update expressions").
 */
final class Updates {
  private final Tokens tokens;
  private final JsonNode request;
  private final ObjectNode item;

  private Updates(JsonNode request, ObjectNode item) {
    this.tokens = Tokens.of(request.path("UpdateExpression").asText());
    this.request = request;
    this.item = item;
  }

  /** The item as it is afterwards. */
  static ObjectNode applied(JsonNode request, ObjectNode before) {
    var updates = new Updates(request, before.deepCopy());
    while (!updates.tokens.isAtEnd()) {
      updates.clause(updates.tokens.take());
    }
    return updates.item;
  }

  private void clause(String keyword) {
    do {
      String name = name(tokens.take());
      switch (keyword) {
        case "SET" -> {
          tokens.take("=");
          item.set(name, Values.stored(value(tokens.take())));
        }
        case "REMOVE" -> item.remove(name);
        default ->
            throw new IllegalArgumentException("The search does not know the clause " + keyword);
      }
    } while (tokens.takes(","));
  }

  private String name(String token) {
    return token.startsWith("#")
        ? request.path("ExpressionAttributeNames").path(token).asText()
        : token;
  }

  private JsonNode value(String token) {
    var value = request.path("ExpressionAttributeValues").path(token);
    if (value.isMissingNode()) {
      throw AwsRefusal.validation("An expression attribute value is not defined: " + token);
    }
    return value;
  }
}
