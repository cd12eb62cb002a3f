package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call that took effect, or was refused when it would have.
 *
 * @param code the refusal's code; empty if it was not refused
 */
public record TableCall(String operation, JsonNode request, String code, ObjectNode answer) {}
