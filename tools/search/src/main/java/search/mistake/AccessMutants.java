package search.mistake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Generates mistakes about who may do what: a role without one of its actions, a function or a
 * queue that nobody may call, an API that asks for no token; and an alarm that was forgotten.
 */
final class AccessMutants {
  private static final Set<String> FORGOTTEN =
      Set.of("AWS::CloudWatch::Alarm", "AWS::Lambda::Permission", "AWS::SQS::QueuePolicy");

  private final String file;
  private final JsonNode template;
  private final List<TemplateMutant> mutants = new ArrayList<>();

  private AccessMutants(String file, JsonNode template) {
    this.file = file;
    this.template = template;
  }

  static List<TemplateMutant> of(String file, JsonNode template) {
    var all = new AccessMutants(file, template);
    template.path("Resources").properties().forEach(all::generate);
    return all.mutants;
  }

  private void generate(Map.Entry<String, JsonNode> resource) {
    String id = resource.getKey();
    String type = resource.getValue().path("Type").asText();
    if (FORGOTTEN.contains(type)) {
      String what = type.substring(type.lastIndexOf(':') + 1);
      mutants.add(
          mutant(
              id, "without the " + what, copy -> ((ObjectNode) copy.path("Resources")).remove(id)));
    } else if (type.equals("AWS::IAM::Policy")) {
      withoutActions(id, resource.getValue().at("/Properties/PolicyDocument/Statement"));
    } else if (type.equals("AWS::ApiGateway::Method")) {
      open(id, resource.getValue().at("/Properties/AuthorizationType").asText());
    } else if (type.equals("AWS::ApiGateway::Model")) {
      numbers(id, "/Resources/" + id + "/Properties/Schema");
    }
  }

  private void withoutActions(String id, JsonNode statements) {
    for (int i = 0; i < statements.size(); i++) {
      String at = "/Resources/" + id + "/Properties/PolicyDocument/Statement/" + i;
      var actions = statements.get(i).path("Action");
      if (!actions.isArray()) {
        String words = "Statement/" + i + ": without " + actions.asText();
        mutants.add(mutant(id, words, copy -> nothing((ObjectNode) copy.at(at))));
      }
      for (int n = 0; n < actions.size(); n++) {
        int number = n;
        String words = "Statement/" + i + ": without " + actions.get(n).asText();
        mutants.add(
            mutant(id, words, copy -> ((ArrayNode) copy.at(at + "/Action")).remove(number)));
      }
    }
  }

  private static void nothing(ObjectNode statement) {
    statement.putArray("Action");
  }

  private void open(String id, String authorization) {
    if (!authorization.isEmpty() && !authorization.equals("NONE")) {
      mutants.add(
          mutant(
              id,
              "AuthorizationType: " + authorization + " -> NONE",
              copy ->
                  ((ObjectNode) copy.at("/Resources/" + id + "/Properties"))
                      .put("AuthorizationType", "NONE")));
    }
  }

  /** A limit that is a tenth of what it was, or ten times as much. */
  private void numbers(String id, String at) {
    for (var field : template.at(at).properties()) {
      var value = field.getValue();
      String path = at + "/" + field.getKey();
      if (value.isObject()) {
        numbers(id, path);
      } else if (value.isIntegralNumber() && value.asLong() > 0) {
        for (long other : List.of(value.asLong() / 10, value.asLong() * 10)) {
          String words =
              path.substring(path.indexOf("/Schema/") + 1) + ": " + value + " -> " + other;
          mutants.add(
              mutant(id, words, copy -> ((ObjectNode) copy.at(at)).put(field.getKey(), other)));
        }
      }
    }
  }

  private TemplateMutant mutant(String id, String words, Consumer<JsonNode> change) {
    String stack = file.replace(".template.json", "/");
    return new TemplateMutant(stack + id + " " + words, file, template, change);
  }
}
