package contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One change to the event.
 *
 * @param where a JSON pointer into {@code {source, detail-type, detail}}
 * @param what such as "removed"
 * @param event what a producer with this change would send
 */
public record Mutation(String where, String what, ObjectNode event) {

  @Override
  public String toString() {
    return where + " " + what;
  }
}
