package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

/** A compiled event pattern. */
final class EventPattern {
  /** API Reference, "PutRule". */
  private static final int LONGEST = 4096;

  private final String text;
  private final Machine machine = Machine.builder().build();

  private EventPattern(String text) {
    this.text = text;
  }

  /**
   * @throws AwsException InvalidEventPatternException, with the compiler's reason
   */
  static EventPattern of(String text) {
    if (text.length() > LONGEST || Json.isTooDeep(text)) {
      throw invalid("It is longer than " + LONGEST + " characters, or too deep");
    }
    String reason = JsonRuleCompiler.check(text);
    if (reason != null) {
      throw invalid(reason);
    }
    try {
      EventPattern pattern = new EventPattern(text);
      JsonRuleCompiler.compile(text)
          .forEach(rule -> pattern.machine.addPatternRule("matches", rule));
      return pattern;
    } catch (IOException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  boolean matches(JsonNode event) {
    return !machine.rulesForJSONEvent(event).isEmpty();
  }

  String text() {
    return text;
  }

  private static AwsException invalid(String reason) {
    return new AwsException(
        400, "InvalidEventPatternException", "Event pattern is not valid. Reason: " + reason);
  }
}
