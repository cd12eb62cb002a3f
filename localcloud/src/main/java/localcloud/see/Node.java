package localcloud.see;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import localcloud.gateway.Json;

/**
 * Something that the map shows.
 *
 * @param id the stack and the logical id, which no other resource has
 * @param name the physical name, which calls use
 * @param label a short name
 * @param detail a few words more, such as a rule's schedule
 */
record Node(String id, Kind kind, String stack, String name, String label, String detail) {

  /** Gives a node its look. */
  enum Kind {
    CLIENT,
    API,
    FUNCTION,
    TABLE,
    BUS,
    RULE,
    SCHEDULE,
    QUEUE,
    DEAD,
    TOPIC,
    POOL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Node with(Kind other) {
    return new Node(id, other, stack, name, label, detail);
  }

  Node labelled(String other) {
    return new Node(id, kind, stack, name, other, detail);
  }

  ObjectNode json() {
    return Json.object()
        .put("id", id)
        .put("kind", kind.word())
        .put("stack", stack)
        .put("name", name)
        .put("label", label)
        .put("detail", detail);
  }
}
