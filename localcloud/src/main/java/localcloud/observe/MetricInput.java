package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.TreeMap;
import localcloud.gateway.AwsException;

/** Reads the members that CloudWatch's inputs share. */
final class MetricInput {
  private MetricInput() {}

  /** {@code Namespace}, {@code MetricName} and {@code Dimensions}. */
  static Metrics.Key key(JsonNode input) {
    return key(input.path("Namespace").asText(), input);
  }

  static Metrics.Key key(String namespace, JsonNode input) {
    TreeMap<String, String> dimensions = new TreeMap<>();
    for (JsonNode dimension : input.path("Dimensions")) {
      dimensions.put(dimension.path("Name").asText(), dimension.path("Value").asText());
    }
    return new Metrics.Key(namespace, input.path("MetricName").asText(), dimensions);
  }

  /** See "PutMetricData" in the API Reference: values that are no numbers are not supported. */
  static double finite(JsonNode value) {
    double number = value.asDouble(Double.NaN);
    if (!Double.isFinite(number)) {
      throw new AwsException(
          400, "InvalidParameterValue", "The value " + value.asText() + " is not a finite number");
    }
    return number;
  }

  /** Seconds since 1970 in JSON and CBOR, ISO 8601 in a form. */
  static Instant moment(JsonNode value) {
    if (value.isNumber()) {
      return Instant.ofEpochMilli((long) (value.asDouble() * 1000));
    }
    try {
      return Instant.parse(value.asText().replace("+00:00", "Z"));
    } catch (DateTimeParseException e) {
      throw AwsException.validation(value.asText() + " is not a timestamp");
    }
  }
}
