package localcloud.wire.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.wire.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list refuses, and what it must let through. */
class RefusalsTest {

  @Test
  void the_answer_names_the_parameter_and_a_way_out() {
    assertThatThrownBy(() -> check("events", "CreateEventBus", "{'EventSourceName': 'partner'}"))
        .isInstanceOfSatisfying(
            AwsException.class, e -> assertThat(e.code()).isEqualTo("ValidationException"))
        .hasMessage(
            "The local cloud does not support EventSourceName of CreateEventBus: there are no"
                + " partners' event sources here; leave it out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "logs | DescribeLogGroups | {'includeLinkedAccounts': false}",
        "ssm | PutParameter | {'Tier': 'Standard', 'DataType': 'text'}",
        "monitoring | DescribeAlarms | {'AlarmTypes': ['MetricAlarm']}",
        "cloudformation | CreateStack | {'NotificationARNs': [], 'StackPolicyBody': null}",
        "events | PutEvents | {'EndpointId': ''}",
      })
  void a_value_that_means_the_same_as_none_is_taken(String service, String call, String input) {
    assertThatCode(() -> check(service, call, input)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "monitoring | DescribeAlarms | {'AlarmTypes': ['MetricAlarm', 'CompositeAlarm']}",
        "monitoring | GetMetricData"
            + " | {'MetricDataQueries': [{}, {'MetricStat': {'Unit': 'Count'}}]}",
        "dynamodb | UpdateTable | {'ReplicaUpdates': [{'Delete': {'RegionName': 'eu-west-1'}}]}",
      })
  void a_part_is_found_in_each_element(String service, String operation, String input) {
    assertThatThrownBy(() -> check(service, operation, input)).isInstanceOf(AwsException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "s3, /bucket/key, x-amz-tagging",
    "s3, /bucket/key, x-amz-acl",
    "schemas, /v1/registries/name/library/schemas?schemaNamePrefix=a, none",
    "schemas, /v1/registries/name/library/schemas/name/a@b?schemaVersion=1, none",
  })
  void a_rest_call_is_refused_by_its_headers_and_its_url(
      String service, String path, String header) {
    String method = service.equals("s3") ? "PUT" : "GET";
    Map<String, String> headers = new HashMap<>(signed(service));
    headers.put(header, "public-read");

    assertThatThrownBy(() -> Door.call(method, path, headers, new byte[0]))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("The local cloud does not support");
  }

  @Test
  void the_headers_that_the_cdk_sends_to_s3_are_taken() {
    Map<String, String> headers = new HashMap<>(signed("s3"));
    headers.put("x-amz-expected-bucket-owner", Caller.ACCOUNT);
    headers.put("x-amz-acl", "bucket-owner-full-control");
    headers.put("x-amz-checksum-crc32", "AAAAAA==");

    assertThatCode(() -> Door.call("PUT", "/bucket/key", headers, new byte[0]))
        .doesNotThrowAnyException();
  }

  @Test
  void each_reason_says_what_to_do() {
    assertThat(Refusals.all()).isNotEmpty();
    assertThat(Refusals.all()).allMatch(one -> one.reason().contains(";"));
  }

  @Test
  void a_line_that_cannot_be_read_is_named() {
    assertThatThrownBy(() -> ParameterLines.read(Stream.of("why", "  events PutRule Tags(a")))
        .hasMessageContaining("Tags(a");
  }

  private static Map<String, String> signed(String service) {
    return Map.of(
        "authorization",
        "AWS4-HMAC-SHA256 Credential=AKIATEST/20260101/us-east-1/" + service + "/aws4_request");
  }

  private static void check(String service, String operation, String input) {
    byte[] body = input.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    Refusals.checked(Call.json(service, operation, Caller.ROOT, Json.read(body)));
  }
}
