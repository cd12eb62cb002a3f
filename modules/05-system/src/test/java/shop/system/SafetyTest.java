package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.foundation.stack.ShopStage;

/** What must hold in every stack, whoever adds a resource to it. */
class SafetyTest {
  private static final Templates TEMPLATES = Templates.of(ShopStage.PROD);
  private static final int FOURTEEN_DAYS = 1_209_600;

  @Test
  void every_queue_is_encrypted() {
    assertThat(properties("AWS::SQS::Queue"))
        .hasSize(4)
        .allMatch(queue -> queue.path("SqsManagedSseEnabled").asBoolean());
  }

  @Test
  void every_queue_gives_up_messages_to_dead_letters_that_are_kept_for_14_days() {
    assertThat(properties("AWS::SQS::Queue"))
        .allMatch(
            queue ->
                queue.has("RedrivePolicy")
                    || queue.path("MessageRetentionPeriod").asInt() == FOURTEEN_DAYS);
  }

  @Test
  void every_event_source_and_rule_has_a_place_for_what_fails() {
    var mappings = properties("AWS::Lambda::EventSourceMapping");
    assertThat(mappings).hasSize(2);
    assertThat(mappings)
        .filteredOn(mapping -> mapping.has("StartingPosition"))
        .singleElement()
        .matches(stream -> stream.at("/DestinationConfig/OnFailure").has("Destination"));
    assertThat(each(properties("AWS::Events::Rule"), "/Targets"))
        .isNotEmpty()
        .allMatch(target -> target.has("DeadLetterConfig"));
  }

  @Test
  void no_permission_is_for_everything() {
    assertThat(each(properties("AWS::IAM::Policy"), "/PolicyDocument/Statement"))
        .isNotEmpty()
        .filteredOn(statement -> statement.path("Effect").asText().equals("Allow"))
        .allSatisfy(
            statement -> {
              assertThat(statement.path("Action").toString()).doesNotContain("*");
              assertThat(statement.path("Resource").toString()).doesNotContain("*");
            });
    assertThat(properties("AWS::IAM::Role"))
        .hasSize(5)
        .noneMatch(role -> role.has("ManagedPolicyArns"));
  }

  @Test
  void every_function_has_a_log_group_and_an_alarm_of_its_own() {
    assertThat(properties("AWS::Lambda::Function"))
        .hasSize(5)
        .allMatch(function -> function.at("/LoggingConfig/LogGroup").has("Ref"));
    assertThat(properties("AWS::CloudWatch::Alarm"))
        .filteredOn(alarm -> alarm.path("Namespace").asText().equals("AWS/Lambda"))
        .hasSize(5);
  }

  @Test
  void every_queue_of_dead_letters_has_an_alarm() {
    assertThat(properties("AWS::CloudWatch::Alarm"))
        .filteredOn(
            alarm -> alarm.path("MetricName").asText().equals("ApproximateNumberOfMessagesVisible"))
        .hasSize(3);
  }

  private static List<JsonNode> each(List<JsonNode> resources, String array) {
    return resources.stream().flatMap(resource -> resource.at(array).valueStream()).toList();
  }

  private static List<JsonNode> properties(String type) {
    return Templates.STACKS.stream()
        .flatMap(stack -> TEMPLATES.resources(stack, type).values().stream())
        .map(resource -> resource.path("Properties"))
        .toList();
  }
}
