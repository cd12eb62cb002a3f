package localcloud.see;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.Json;

/**
 * A way from one node to another.
 *
 * @param kind what makes it: a request, route, source, rule, target, dead letters, an authorizer,
 *     or a role's permission
 * @param detail its routes, its actions or a word
 * @param by the resource that declares it
 */
record Edge(String from, String to, String kind, List<String> detail, String by) {

  boolean joins(String one, String other) {
    return from.equals(one) && to.equals(other);
  }

  ObjectNode json() {
    ObjectNode edge = Json.object().put("from", from).put("to", to).put("kind", kind).put("by", by);
    detail.forEach(edge.putArray("detail")::add);
    return edge;
  }
}
