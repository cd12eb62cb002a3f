package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * The members of a REST call that are not in its body.
 *
 * @param path without the parameters
 * @param headers with names in lower case
 */
record HeadMembers(
    Shapes shapes,
    String operation,
    String path,
    Map<String, String> parameters,
    Map<String, String> headers) {

  /** Those that are given and can be checked, in the order of the model. */
  Map<Member, JsonNode> given() {
    Map<String, String> inPath = PathMembers.of(shapes.path(operation), path);
    Map<Member, JsonNode> given = new LinkedHashMap<>();
    for (Member member : shapes.members(operation + "Request")) {
      String text =
          switch (member.place()) {
            case BODY -> null;
            case URL -> parameters.get(member.name());
            case PATH -> inPath.get(member.name());
            case HEADER -> headers.get(member.name().toLowerCase(Locale.ROOT));
          };
      JsonNode value = text == null ? null : value(member, text);
      if (value != null) {
        given.put(member, value);
      }
    }
    return given;
  }

  /**
   * Null if it is written otherwise than in a body, as a list in a URL or a time in a header is.
   */
  private static @Nullable JsonNode value(Member member, String text) {
    boolean header = member.place() == MemberPlace.HEADER;
    if (member.type() instanceof Type.Simple simple) {
      return header && simple == Type.Simple.TIMESTAMP ? null : TextNode.valueOf(text);
    }
    return header && member.type() instanceof Type.ListOf ? list(text) : null;
  }

  private static ArrayNode list(String text) {
    ArrayNode list = Json.array();
    Arrays.stream(text.split(",")).map(String::strip).forEach(list::add);
    return list;
  }
}
