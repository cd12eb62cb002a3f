package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;

/**
 * What AWS would bill for a hop: units, which the cloud knows, and dollars, if it was given prices.
 *
 * @param prices of a million units, in dollars
 */
record Bill(TableUnits tables, Map<String, Double> prices) {
  /** Lambda writes it at the end of each invocation. */
  private static final Pattern REPORT =
      Pattern.compile("Billed Duration: (\\d+) ms\\s+Memory Size: (\\d+) MB");

  private static final double CHUNK = 64 * 1024;
  private static final double MB_MILLIS_OF_A_GB_SECOND = 1024 * 1000;
  private static final double MILLION = 1_000_000;

  /**
   * @param log the lines of the invocation, if it is one
   */
  ObjectNode of(Spoken spoken, List<String> log) {
    ObjectNode bill = Json.object();
    ObjectNode list = bill.putObject("units");
    double dollars = 0;
    for (Map.Entry<String, Double> unit : units(spoken, log).entrySet()) {
      if (unit.getValue() > 0) {
        list.put(unit.getKey(), unit.getValue());
        dollars += prices.getOrDefault(unit.getKey(), 0.0) * unit.getValue() / MILLION;
      }
    }
    return prices.isEmpty() ? bill : bill.put("dollars", dollars);
  }

  private Map<String, Double> units(Spoken spoken, List<String> log) {
    Hop hop = spoken.hop();
    try {
      return switch (hop.service()) {
        case "execute-api" -> Map.of("api-request", 1.0);
        case "lambda" -> hop.operation().equals("Invoke") ? invocation(log) : Map.of();
        case "sqs" -> Map.of("queue-request", chunks(spoken.request() + spoken.answer()));
        case "events" -> hop.operation().equals("PutEvents") ? events(spoken) : Map.of();
        case "dynamodb" -> table(spoken);
        default -> Map.of();
      };
    } catch (AwsException e) {
      return Map.of(); // A body that is no JSON.
    }
  }

  private static Map<String, Double> invocation(List<String> log) {
    Map<String, Double> units = new LinkedHashMap<>(Map.of("invocation", 1.0));
    for (String line : log) {
      Matcher report = REPORT.matcher(line);
      if (report.find()) {
        double used = Double.parseDouble(report.group(1)) * Double.parseDouble(report.group(2));
        units.put("gb-second", used / MB_MILLIS_OF_A_GB_SECOND);
      }
    }
    return units;
  }

  private static Map<String, Double> events(Spoken spoken) {
    double count = 0;
    for (JsonNode entry : Json.read(spoken.request()).path("Entries")) {
      count += chunks(Json.text(entry));
    }
    return Map.of("event", count);
  }

  private Map<String, Double> table(Spoken spoken) {
    Hop hop = spoken.hop();
    JsonNode input = Json.read(spoken.request());
    String name = String.valueOf(hop.resource());
    Map<String, Double> units = new LinkedHashMap<>();
    units.put("table-read", tables.read(hop.operation(), input, Json.read(spoken.answer())));
    units.put("table-write", tables.written(hop.operation(), name, input));
    return units;
  }

  private static double chunks(String text) {
    return Math.max(1, Math.ceil(text.getBytes(StandardCharsets.UTF_8).length / CHUNK));
  }
}
