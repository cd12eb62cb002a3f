package shop.foundation.stack;

import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.CreateAlarmOptions;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/**
 * An alarm that a single bad period raises.
 *
 * @param name the alarm's name, as people see it
 * @param description what happened, and where to look first
 */
public record Alert(String name, String description) {

  /**
   * Raises the alarm above the threshold. Missing data is healthy: these metrics have none without
   * work.
   */
  public void above(int threshold, Metric metric, Construct scope, String id) {
    create(threshold, TreatMissingData.NOT_BREACHING, metric, scope, id);
  }

  /**
   * Raises the alarm above the threshold, and also without data: for a metric that somebody is to
   * write all the time. It rings once after the first deployment, until there is data, which shows
   * that whoever is to be called can be reached.
   */
  public void aboveOrUnknown(int threshold, Metric metric, Construct scope, String id) {
    create(threshold, TreatMissingData.BREACHING, metric, scope, id);
  }

  private void create(
      int threshold, TreatMissingData missing, Metric metric, Construct scope, String id) {
    var alarm =
        metric.createAlarm(
            scope,
            id,
            CreateAlarmOptions.builder()
                .alarmName(name)
                .alarmDescription(description)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(missing)
                .build());
    ShopStack.around(scope).announce(alarm);
  }
}
