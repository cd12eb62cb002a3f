package search.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

/** Event patterns, of a rule of the bus or of a mapping's filter; without any, all match. */
public final class EventRule {
  private final Machine machine = Machine.builder().build();
  private final boolean open;

  public EventRule(List<String> patterns) {
    open = patterns.isEmpty();
    for (String pattern : patterns) {
      try {
        JsonRuleCompiler.compile(pattern).forEach(rule -> machine.addPatternRule("rule", rule));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public boolean matches(JsonNode event) {
    return open || !machine.rulesForJSONEvent(event).isEmpty();
  }
}
