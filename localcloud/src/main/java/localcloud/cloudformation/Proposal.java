package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import localcloud.assembly.Stack;

/**
 * What a caller wants to deploy as a stack.
 *
 * @param body the template's text as sent
 */
record Proposal(String body, Stack stack, Map<String, String> tags, List<String> capabilities) {

  JsonNode template() {
    return stack.template().source();
  }
}
