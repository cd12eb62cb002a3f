package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads policy documents; the deployment has already refused unsupported ones. */
final class StatementReader {
  private StatementReader() {}

  /** The statements of a document, or the node itself if it is a statement. */
  static List<Statement> read(JsonNode document) {
    return (document.has("Statement") ? several(document.path("Statement")) : Stream.of(document))
        .map(StatementReader::statement)
        .toList();
  }

  private static Statement statement(JsonNode json) {
    return new Statement(
        json.path("Effect").asText().equals("Deny"),
        principals(json.path("Principal")),
        texts(json.path("Action")).map(Wildcards::ignoringCase).toList(),
        texts(json.path("Resource")).map(Wildcards::of).toList(),
        conditions(json.path("Condition")));
  }

  private static List<PrincipalPattern> principals(JsonNode json) {
    if (json.isTextual()) {
      return List.of(new PrincipalPattern("AWS", json.asText()));
    }
    return json.propertyStream()
        .flatMap(
            kind -> texts(kind.getValue()).map(name -> new PrincipalPattern(kind.getKey(), name)))
        .toList();
  }

  private static List<Condition> conditions(JsonNode json) {
    List<Condition> conditions = new ArrayList<>();
    for (var operator : json.properties()) {
      for (var key : operator.getValue().properties()) {
        conditions.add(
            Condition.of(
                Operator.valueOf(operator.getKey()),
                key.getKey().toLowerCase(Locale.ROOT),
                texts(key.getValue()).toList()));
      }
    }
    return conditions;
  }

  private static Stream<String> texts(JsonNode oneOrMany) {
    return several(oneOrMany).map(JsonNode::asText);
  }

  private static Stream<JsonNode> several(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? oneOrMany.valueStream()
        : oneOrMany.isMissingNode() ? Stream.of() : Stream.of(oneOrMany);
  }
}
