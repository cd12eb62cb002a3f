package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import localcloud.assembly.TemplateException;
import localcloud.gateway.Json;
import localcloud.template.function.AttributeName;
import localcloud.template.function.Intrinsic;
import localcloud.template.function.SubText;

/**
 * Replaces intrinsics with their values: see "Intrinsic function reference" in the AWS
 * CloudFormation User Guide. A missing node stands for {@code AWS::NoValue}.
 */
final class Resolver {
  private static final String DYNAMIC = "{{resolve:";

  private final String where;
  private final Lookup lookup;

  Resolver(String where, Lookup lookup) {
    this.where = where;
    this.lookup = lookup;
  }

  JsonNode resolve(JsonNode node) {
    return Intrinsic.of(node).map(this::apply).orElseGet(() -> plain(node));
  }

  /** The value as text; a list or an object is an error. */
  String text(JsonNode node) {
    JsonNode value = resolve(node);
    if (!value.isValueNode()) {
      throw error("expected text, not " + node);
    }
    return value.asText();
  }

  private JsonNode plain(JsonNode node) {
    if (node.isTextual() && node.asText().contains(DYNAMIC)) {
      throw error("the dynamic reference " + node.asText() + " is not supported here");
    }
    if (node.isArray()) {
      ArrayNode values = Json.array();
      for (JsonNode element : node) {
        JsonNode value = resolve(element);
        if (!value.isMissingNode()) {
          values.add(value);
        }
      }
      return values;
    }
    if (node.isObject()) {
      ObjectNode values = Json.object();
      for (var entry : node.properties()) {
        JsonNode value = resolve(entry.getValue());
        if (!value.isMissingNode()) {
          values.set(entry.getKey(), value);
        }
      }
      return values;
    }
    return node;
  }

  private JsonNode apply(Intrinsic intrinsic) {
    JsonNode argument = intrinsic.argument();
    return switch (intrinsic.name()) {
      case "Ref" -> lookup.ref(argument.asText());
      case "Fn::GetAtt" -> TextNode.valueOf(attribute(argument));
      case "Fn::Join" ->
          TextNode.valueOf(String.join(argument.path(0).asText(), texts(argument.path(1))));
      case "Fn::Sub" -> TextNode.valueOf(sub(argument));
      case "Fn::Select" -> select(argument);
      case "Fn::Split" -> split(text(argument.path(0)), text(argument.path(1)));
      case "Fn::If" -> resolve(argument.path(lookup.condition(argument.path(0).asText()) ? 1 : 2));
      case "Fn::FindInMap" ->
          lookup.mapping(text(argument.path(0)), text(argument.path(1)), text(argument.path(2)));
      case "Fn::ImportValue" -> TextNode.valueOf(lookup.imported(text(argument)));
      case "Fn::Base64" -> TextNode.valueOf(base64(text(argument)));
      default ->
          throw error("the intrinsic function " + intrinsic.name() + " is not supported here");
    };
  }

  private String attribute(JsonNode argument) {
    return argument.isArray()
        ? lookup.attribute(argument.path(0).asText(), text(argument.path(1)))
        : attribute(AttributeName.of(argument.asText()));
  }

  private String attribute(AttributeName name) {
    return lookup.attribute(name.logicalId(), name.attribute());
  }

  private String sub(JsonNode argument) {
    JsonNode own = argument.path(1);
    return SubText.replace(
        argument,
        name -> {
          if (own.has(name)) {
            return text(own.get(name));
          }
          return name.contains(".")
              ? attribute(AttributeName.of(name))
              : text(Json.object().put("Ref", name));
        });
  }

  private JsonNode select(JsonNode argument) {
    int index = Integer.parseInt(text(argument.path(0)));
    JsonNode list = resolve(argument.path(1));
    if (!list.has(index)) {
      throw error("Fn::Select finds no element " + index + " in " + list);
    }
    return list.get(index);
  }

  private List<String> texts(JsonNode list) {
    JsonNode values = resolve(list);
    if (!values.isArray()) {
      throw error("expected a list, not " + list);
    }
    return Json.texts(values);
  }

  private static ArrayNode split(String delimiter, String text) {
    ArrayNode parts = Json.array();
    for (String part : text.split(Pattern.quote(delimiter), -1)) {
      parts.add(part);
    }
    return parts;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private TemplateException error(String reason) {
    return new TemplateException(where, reason);
  }
}
