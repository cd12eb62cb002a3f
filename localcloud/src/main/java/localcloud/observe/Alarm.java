package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import localcloud.deploy.Declared;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;

/**
 * An alarm on one metric.
 *
 * @param statistic the statistic or extended statistic
 * @param missing how missing data is treated: missing, notBreaching, breaching or ignore
 * @param declared the template's properties, which DescribeAlarms returns
 */
record Alarm(
    String name,
    Metrics.Key metric,
    String statistic,
    Duration period,
    int periods,
    int datapointsToAlarm,
    double threshold,
    Comparison comparison,
    String missing,
    JsonNode declared) {

  static Alarm of(Declared wanted) {
    JsonNode properties = wanted.properties();
    int periods = properties.path("EvaluationPeriods").asInt(1);
    return new Alarm(
        wanted.nameFrom("AlarmName"),
        MetricInput.key(properties),
        properties.path("Statistic").asText(properties.path("ExtendedStatistic").asText()),
        Duration.ofSeconds(properties.path("Period").asInt(300)),
        periods,
        properties.path("DatapointsToAlarm").asInt(periods),
        properties.path("Threshold").asDouble(),
        Comparison.valueOf(properties.path("ComparisonOperator").asText()),
        properties.path("TreatMissingData").asText("missing"),
        properties);
  }

  String arn() {
    return "arn:aws:cloudwatch:us-east-1:" + Caller.ACCOUNT + ":alarm:" + name;
  }

  boolean actionsEnabled() {
    return declared.path("ActionsEnabled").asBoolean(true);
  }

  /** Whether it has actions that are enabled. */
  boolean acts() {
    return actionsEnabled()
        && (declared.has("AlarmActions")
            || declared.has("OKActions")
            || declared.has("InsufficientDataActions"));
  }

  /**
   * @throws AwsException for an action that is not a topic
   */
  void checkActions() {
    checkActions(declared);
  }

  /** The same of the properties that are known. */
  static void checkActions(JsonNode declared) {
    for (String property : List.of("AlarmActions", "OKActions", "InsufficientDataActions")) {
      for (JsonNode action : declared.path(property)) {
        if (!action.asText().startsWith("arn:aws:sns:")) {
          throw AwsException.validation(
              String.format(
                  Locale.ROOT,
                  "The local cloud's alarms publish to SNS topics; %s has %s",
                  property,
                  action.asText()));
        }
      }
    }
  }

  /** The topics to notify when it enters this state. */
  List<JsonNode> actionsOn(String state) {
    String property =
        switch (state) {
          case "ALARM" -> "AlarmActions";
          case "OK" -> "OKActions";
          default -> "InsufficientDataActions";
        };
    return actionsEnabled() ? declared.path(property).valueStream().toList() : List.of();
  }

  /** CloudWatch's names for the operators, with the wording of its state reasons. */
  enum Comparison {
    GreaterThanThreshold("greater than"),
    GreaterThanOrEqualToThreshold("greater than or equal to"),
    LessThanThreshold("less than"),
    LessThanOrEqualToThreshold("less than or equal to");

    private final String words;

    Comparison(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean breaches(double value, double threshold) {
      return switch (this) {
        case GreaterThanThreshold -> value > threshold;
        case GreaterThanOrEqualToThreshold -> value >= threshold;
        case LessThanThreshold -> value < threshold;
        case LessThanOrEqualToThreshold -> value <= threshold;
      };
    }
  }
}
