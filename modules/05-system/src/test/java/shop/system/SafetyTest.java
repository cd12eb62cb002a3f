package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.stack.ShopStage;

/** What must hold in every stack of every stage, whatever resources are added. */
class SafetyTest {
  private static final int FOURTEEN_DAYS = 1_209_600;

  static Stream<Templates> stages() {
    return Stream.of(ShopStage.DEV, ShopStage.PROD).map(Templates::of);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void every_queue_is_encrypted(Templates templates) {
    assertThat(properties(templates, "AWS::SQS::Queue"))
        .hasSize(8)
        .allMatch(queue -> queue.path("SqsManagedSseEnabled").asBoolean());
  }

  @ParameterizedTest
  @MethodSource("stages")
  void every_queue_has_dead_letters_that_are_kept_for_14_days(Templates templates) {
    assertThat(properties(templates, "AWS::SQS::Queue"))
        .allMatch(
            queue ->
                queue.has("RedrivePolicy")
                    || queue.path("MessageRetentionPeriod").asInt() == FOURTEEN_DAYS);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void every_event_source_and_rule_has_a_place_for_what_fails(Templates templates) {
    var mappings = properties(templates, "AWS::Lambda::EventSourceMapping");
    assertThat(mappings).hasSize(4);
    assertThat(mappings)
        .filteredOn(mapping -> mapping.has("StartingPosition"))
        .hasSize(2)
        .allMatch(stream -> stream.at("/DestinationConfig/OnFailure").has("Destination"));
    // A schedule only says what time it is, and says it again.
    var rules =
        properties(templates, "AWS::Events::Rule").stream()
            .filter(rule -> rule.has("EventPattern"))
            .toList();
    assertThat(each(rules, "/Targets"))
        .isNotEmpty()
        .allMatch(target -> target.has("DeadLetterConfig"));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void no_permission_is_for_everything(Templates templates) {
    assertThat(each(properties(templates, "AWS::IAM::Policy"), "/PolicyDocument/Statement"))
        .isNotEmpty()
        .filteredOn(statement -> statement.path("Effect").asText().equals("Allow"))
        .allSatisfy(
            statement -> {
              assertThat(statement.path("Action").toString()).doesNotContain("*");
              assertThat(statement.path("Resource").toString()).doesNotContain("*");
            });
    assertThat(properties(templates, "AWS::IAM::Role"))
        .hasSize(10)
        .noneMatch(role -> role.has("ManagedPolicyArns"));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void every_function_has_a_log_group_and_an_alarm_of_its_own(Templates templates) {
    assertThat(properties(templates, "AWS::Lambda::Function"))
        .hasSize(10)
        .allMatch(function -> function.at("/LoggingConfig/LogGroup").has("Ref"));
    assertThat(properties(templates, "AWS::CloudWatch::Alarm"))
        .filteredOn(alarm -> alarm.path("Namespace").asText().equals("AWS/Lambda"))
        .filteredOn(alarm -> alarm.path("MetricName").asText().equals("Errors"))
        .hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void every_way_a_checkout_could_be_late_or_lost_has_an_alarm(Templates templates) {
    assertThat(properties(templates, "AWS::CloudWatch::Alarm"))
        .extracting(alarm -> alarm.path("MetricName").asText())
        .contains(
            "IteratorAge",
            "OldestWaitingCheckout",
            "OldestWaitingOrder",
            "FailedInvocations",
            "InvocationsFailedToBeSentToDlq",
            "ApproximateAgeOfOldestMessage");
  }

  @ParameterizedTest
  @MethodSource("stages")
  void every_api_has_an_alarm_on_its_own_errors(Templates templates) {
    var apis = properties(templates, "AWS::ApiGateway::RestApi");
    assertThat(apis).hasSize(4);
    assertThat(properties(templates, "AWS::CloudWatch::Alarm"))
        .filteredOn(alarm -> alarm.path("MetricName").asText().equals("5XXError"))
        .extracting(alarm -> alarm.at("/Dimensions/0/Value").asText())
        .containsExactlyInAnyOrderElementsOf(
            apis.stream().map(api -> api.path("Name").asText()).toList());
  }

  @ParameterizedTest
  @MethodSource("stages")
  void every_queue_of_dead_letters_has_an_alarm(Templates templates) {
    assertThat(properties(templates, "AWS::CloudWatch::Alarm"))
        .filteredOn(
            alarm -> alarm.path("MetricName").asText().equals("ApproximateNumberOfMessagesVisible"))
        .hasSize(6);
  }

  private static List<JsonNode> each(List<JsonNode> resources, String array) {
    return resources.stream().flatMap(resource -> resource.at(array).valueStream()).toList();
  }

  private static List<JsonNode> properties(Templates templates, String type) {
    return Templates.STACKS.stream()
        .flatMap(stack -> templates.resources(stack, type).values().stream())
        .map(resource -> resource.path("Properties"))
        .toList();
  }
}
