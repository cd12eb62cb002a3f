package localcloud.lambda.source.poll;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;
import software.amazon.event.ruler.Patterns;

/** The filter criteria of a mapping, as described on AWS's page "Lambda event filtering". */
public final class Filter {
  private static final String MATCHES = "matches";

  /** AWS Lambda API Reference, "Filter". */
  private static final int LONGEST = 4096;

  private final Machine machine;
  private final boolean open;

  private Filter(Machine machine, boolean open) {
    this.machine = machine;
    this.open = open;
  }

  /**
   * A filter that accepts what any of the patterns matches; without patterns, it accepts
   * everything.
   */
  public static Filter of(List<String> patterns) {
    Machine machine = Machine.builder().build();
    for (String pattern : patterns) {
      if (pattern.length() > LONGEST || Json.isTooDeep(pattern)) {
        throw AwsException.validation(
            "Invalid filter pattern: it is longer than " + LONGEST + " characters, or too deep");
      }
      try {
        for (Map<String, List<Patterns>> rule : JsonRuleCompiler.compile(pattern)) {
          machine.addPatternRule(MATCHES, rule);
        }
      } catch (IOException e) {
        throw AwsException.validation("Invalid filter pattern: " + e.getMessage());
      }
    }
    return new Filter(machine, patterns.isEmpty());
  }

  public boolean passes(JsonNode record) {
    return open || !machine.rulesForJSONEvent(record).isEmpty();
  }
}
