package localcloud.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import localcloud.wire.SdkClients;
import localcloud.wire.WireServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

class AlarmsTest {
  private static final String ERRORS =
      """
      {"AlarmName":"errors","ComparisonOperator":"GreaterThanOrEqualToThreshold",
       "Dimensions":[{"Name":"FunctionName","Value":"loan-api"}],"EvaluationPeriods":1,
       "MetricName":"Errors","Namespace":"AWS/Lambda","Period":60,"Statistic":"Sum",
       "Threshold":1}\
      """;

  private final AtomicInteger waiting = new AtomicInteger();
  private @Nullable Deployed deployed;
  private volatile Duration oldest = Duration.ZERO;
  private final Gateway gateway = new Gateway();
  private final MovableClock clock = new MovableClock();
  private final Observe observe = new Observe(gateway, clock, queue -> oldest);
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
  private final CloudWatchClient cloudWatch = SdkClients.build(CloudWatchClient.builder(), server);
  private final FakeService sqs = new FakeService("sqs", call -> count());

  @BeforeEach
  void open() {
    observe.services().forEach(gateway::open);
    gateway.open(sqs);
  }

  @AfterEach
  void stop() {
    cloudWatch.close();
    server.close();
  }

  @Test
  void a_message_in_the_dead_letter_queue_alarms_until_it_is_gone() {
    deploy(queueAlarm("ApproximateNumberOfMessagesVisible", 0));
    assertThat(state("queue")).isEqualTo(StateValue.OK);

    waiting.set(2);
    assertThat(state("queue")).isEqualTo(StateValue.ALARM);
    assertThat(sqs.lastCall().input().path("QueueUrl").asText()).endsWith("/LoanDlq");

    waiting.set(0);
    clock.advance(Duration.ofMinutes(2));
    assertThat(state("queue")).isEqualTo(StateValue.OK);
  }

  @Test
  void a_message_that_waits_too_long_alarms() {
    deploy(queueAlarm("ApproximateAgeOfOldestMessage", 300));
    oldest = Duration.ofSeconds(300);
    assertThat(state("queue")).isEqualTo(StateValue.OK);

    oldest = Duration.ofSeconds(301);

    assertThat(state("queue")).isEqualTo(StateValue.ALARM);
  }

  @Test
  void an_alarm_says_why_and_since_when() {
    deploy(ERRORS);
    observe
        .metrics()
        .record("AWS/Lambda", "Errors", Map.of("FunctionName", "loan-api"), 3, "Count");
    Instant first = alarm("errors").stateUpdatedTimestamp();

    MetricAlarm again = alarm("errors");

    assertThat(again.stateReason())
        .isEqualTo(
            "Threshold Crossed: 1 datapoint [3.0] was greater than or equal to the threshold"
                + " (1.0).");
    assertThat(again.stateUpdatedTimestamp()).isEqualTo(first);
    assertThat(again.dimensions().getFirst().value()).isEqualTo("loan-api");
    assertThat(again.alarmArn()).endsWith(":alarm:errors");
  }

  @Test
  void without_data_an_alarm_does_as_configured() {
    deploy(ERRORS);
    assertThat(state("errors")).isEqualTo(StateValue.INSUFFICIENT_DATA);

    deploy(ERRORS.replace("\"Threshold\"", "\"TreatMissingData\":\"notBreaching\",\"Threshold\""));
    assertThat(state("errors")).isEqualTo(StateValue.OK);

    deploy(ERRORS.replace("\"Threshold\"", "\"TreatMissingData\":\"breaching\",\"Threshold\""));
    assertThat(state("errors")).isEqualTo(StateValue.ALARM);
    assertThat(
            cloudWatch
                .describeAlarms(a -> a.alarmNames("errors"))
                .metricAlarms()
                .getFirst()
                .stateReason())
        .contains("no datapoints", "1 missing datapoint was treated as [Breaching]");
  }

  @Test
  void a_new_alarm_gives_its_first_data_time_to_come() {
    deploy(ERRORS.replace("\"Threshold\"", "\"TreatMissingData\":\"breaching\",\"Threshold\""));

    assertThat(state("errors")).isEqualTo(StateValue.INSUFFICIENT_DATA);
    clock.advance(Duration.ofMinutes(2));
    assertThat(state("errors")).isEqualTo(StateValue.ALARM);
  }

  @Test
  void one_bad_period_of_three_is_not_two() {
    deploy(
        ERRORS.replace(
            "\"EvaluationPeriods\":1", "\"EvaluationPeriods\":3,\"DatapointsToAlarm\":2"));
    Map<String, String> loanApi = Map.of("FunctionName", "loan-api");
    observe.metrics().record("AWS/Lambda", "Errors", loanApi, 1, "Count");
    assertThat(state("errors")).isEqualTo(StateValue.OK);

    clock.advance(Duration.ofSeconds(70));
    observe.metrics().record("AWS/Lambda", "Errors", loanApi, 1, "Count");

    assertThat(state("errors")).isEqualTo(StateValue.ALARM);
  }

  @Test
  void metric_math_is_refused_by_name() {
    MetricDataQuery math = MetricDataQuery.builder().id("e").expression("m1/m2").build();

    assertThatThrownBy(
            () ->
                cloudWatch.getMetricData(
                    r ->
                        r.metricDataQueries(math)
                            .startTime(clock.instant().minusSeconds(60))
                            .endTime(clock.instant())))
        .isInstanceOf(CloudWatchException.class)
        .hasMessageContaining("m1/m2");
  }

  @Test
  void a_metric_in_a_log_line_is_counted() {
    observe
        .logs()
        .log(
            "/aws/lambda/loan-api",
            "s",
            clock.instant(),
            String.format(
                Locale.ROOT,
                """
                {"_aws":{"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"Library",
                 "Dimensions":[["service"]],"Metrics":[{"Name":"Loans","Unit":"Count"}]}]},
                 "service":"lending","Loans":[2,3]}\
                """,
                clock.millis()));

    assertThat(sum("Library", "Loans", "service", "lending")).isEqualTo(5);
  }

  @Test
  void statistics_cover_metrics_put_by_a_client() {
    Dimension queue = Dimension.builder().name("Queue").value("q").build();
    MetricDatum values =
        MetricDatum.builder()
            .metricName("Wait")
            .dimensions(queue)
            .values(1.5, 2.0)
            .counts(2.0, 1.0)
            .build();

    cloudWatch.putMetricData(r -> r.namespace("Library").metricData(values));

    assertThat(sum("Library", "Wait", "Queue", "q")).isEqualTo(5);
    assertThat(cloudWatch.listMetrics(r -> r.namespace("Library")).metrics()).hasSize(1);
  }

  @Test
  void a_dashboard_is_returned_as_declared() {
    deploy(
        "AWS::CloudWatch::Dashboard", "{\"DashboardName\":\"library\",\"DashboardBody\":\"{}\"}");

    assertThat(cloudWatch.listDashboards().dashboardEntries().getFirst().dashboardName())
        .isEqualTo("library");
    assertThat(cloudWatch.getDashboard(r -> r.dashboardName("library")).dashboardBody())
        .isEqualTo("{}");
    assertThatThrownBy(() -> cloudWatch.getDashboard(r -> r.dashboardName("other")))
        .isInstanceOf(CloudWatchException.class);
  }

  private double sum(String namespace, String metric, String dimension, String value) {
    Dimension only = Dimension.builder().name(dimension).value(value).build();
    return cloudWatch
        .getMetricStatistics(
            r ->
                r.namespace(namespace)
                    .metricName(metric)
                    .dimensions(only)
                    .statistics(Statistic.SUM)
                    .period(3600)
                    .startTime(clock.instant().minusSeconds(3600))
                    .endTime(clock.instant().plusSeconds(1)))
        .datapoints()
        .stream()
        .mapToDouble(datapoint -> datapoint.sum())
        .sum();
  }

  private Reply count() {
    ObjectNode output = Json.object();
    output.putObject("Attributes").put("ApproximateNumberOfMessages", waiting.toString());
    return Reply.json(200, output);
  }

  private static String queueAlarm(String metric, int threshold) {
    return String.format(
        Locale.ROOT,
        """
        {"AlarmName":"queue","ComparisonOperator":"GreaterThanThreshold",
         "Dimensions":[{"Name":"QueueName","Value":"LoanDlq"}],"EvaluationPeriods":1,
         "MetricName":"%s","Namespace":"AWS/SQS","Period":60,"Statistic":"Maximum",
         "Threshold":%d,"TreatMissingData":"notBreaching"}\
        """,
        metric,
        threshold);
  }

  private void deploy(String alarm) {
    deploy("AWS::CloudWatch::Alarm", alarm);
  }

  private void deploy(String name, String properties) {
    ResourceType type =
        observe.resourceTypes().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow();
    var wanted = new Declared("Library", "It", name, Json.read(properties), Path::of);
    deployed = deployed == null ? type.create(wanted) : type.update(wanted, deployed);
  }

  private StateValue state(String alarm) {
    return alarm(alarm).stateValue();
  }

  private MetricAlarm alarm(String name) {
    return cloudWatch.describeAlarms(r -> r.alarmNames(name)).metricAlarms().getFirst();
  }
}
