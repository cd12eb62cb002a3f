package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import localcloud.gateway.Json;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** What can be wrong with one member of an input. */
enum Mutation {
  MISSING,
  NULL,
  EMPTY,
  WRONG_NUMBER,
  WRONG_TEXT,
  WRONG_BOOLEAN,
  WRONG_LIST,
  WRONG_OBJECT,
  LIST_OF_NULL,
  TOO_LONG,
  DEEP,
  TOO_DEEP,
  NEGATIVE,
  HUGE,
  FRACTION,
  BAD_BASE64,
  ODD_TEXT,
  DEEP_JSON_IN_A_TEXT,
  DEEP_YAML_IN_A_TEXT,
  DEEP_POLICY;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String LONG = "x".repeat(20_000);

  /** The mutations that make a difference for a member of this type. */
  static List<Mutation> of(MarshallingKnownType type) {
    return Arrays.stream(values()).filter(mutation -> mutation.appliesTo(type)).toList();
  }

  private boolean appliesTo(MarshallingKnownType type) {
    return switch (this) {
      case BAD_BASE64 -> type == MarshallingKnownType.SDK_BYTES;
      case NEGATIVE, HUGE, FRACTION ->
          switch (type) {
            case INTEGER, LONG, SHORT, DOUBLE, FLOAT, INSTANT, STRING -> true;
            default -> false;
          };
      case LIST_OF_NULL -> type == MarshallingKnownType.LIST;
      case DEEP_POLICY -> type == MarshallingKnownType.MAP;
      case TOO_LONG, ODD_TEXT, DEEP_JSON_IN_A_TEXT, DEEP_YAML_IN_A_TEXT ->
          type == MarshallingKnownType.STRING;
      default -> true;
    };
  }

  /** Changes the member of an object or the first element of a list. */
  void apply(ObjectNode parent, String name) {
    if (this == MISSING) {
      parent.remove(name);
    } else {
      parent.set(name, value());
    }
  }

  private JsonNode value() {
    return switch (this) {
      case MISSING, NULL -> NODES.nullNode();
      case EMPTY -> NODES.textNode("");
      case WRONG_NUMBER -> NODES.numberNode(0);
      case WRONG_TEXT -> NODES.textNode("no such thing / \u00e4 %zz");
      case WRONG_BOOLEAN -> NODES.booleanNode(false);
      case WRONG_LIST -> Json.array().add(7).add("x");
      case WRONG_OBJECT -> Json.object().put("surprise", 7);
      case LIST_OF_NULL -> Json.array().addNull();
      case TOO_LONG -> NODES.textNode(LONG);
      case DEEP -> deep(Json.DEEPEST - 10);
      case TOO_DEEP -> deep(600);
      case NEGATIVE -> NODES.numberNode(-1);
      case HUGE -> NODES.numberNode(new BigDecimal("1e30"));
      case FRACTION -> NODES.numberNode(new BigDecimal("1.5"));
      case BAD_BASE64 -> NODES.textNode("%%% not base64 =");
      case DEEP_JSON_IN_A_TEXT -> NODES.textNode("{\"a\":[".repeat(4_000));
      case DEEP_YAML_IN_A_TEXT -> NODES.textNode("- ".repeat(8_000));
      case DEEP_POLICY -> Json.object().put("RedrivePolicy", "[".repeat(9_000));
      case ODD_TEXT -> NODES.textNode("\u0000\u0007<&>'\"\\ ${a} {{b}} \uFFFD");
    };
  }

  private static JsonNode deep(int levels) {
    ArrayNode top = Json.array();
    ArrayNode inner = top;
    for (int i = 0; i < levels; i++) {
      inner = inner.addArray();
    }
    return top;
  }
}
