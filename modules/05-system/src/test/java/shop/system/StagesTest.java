package shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** How the stages differ. */
class StagesTest {
  private static final String ONCE_CREATED = "RetainExceptOnCreate";
  private static final Templates DEV = Templates.of(ShopStage.DEV);
  private static final Templates PROD = Templates.of(ShopStage.PROD);

  @Test
  void in_production_a_table_outlives_its_stack_and_can_be_restored() {
    assertThat(all(PROD, "AWS::DynamoDB::Table"))
        .hasSize(4)
        .allSatisfy(
            table -> {
              assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
              assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
              assertThat(table.at("/Properties/DeletionProtectionEnabled").asBoolean()).isTrue();
              assertThat(recovery(table)).isTrue();
            });
  }

  @Test
  void in_development_nothing_outlives_its_stack() {
    assertThat(everything(DEV))
        .extracting(resource -> resource.path("DeletionPolicy").asText())
        .doesNotContain("Retain", ONCE_CREATED);
    assertThat(all(DEV, "AWS::DynamoDB::Table"))
        .noneMatch(table -> table.at("/Properties/DeletionProtectionEnabled").asBoolean())
        .noneMatch(StagesTest::recovery);
  }

  @Test
  void in_production_logs_are_kept_for_a_year() {
    assertThat(all(PROD, "AWS::Logs::LogGroup"))
        .hasSize(10)
        .allSatisfy(
            group -> {
              assertThat(group.at("/Properties/RetentionInDays").asInt()).isEqualTo(365);
              assertThat(group.path("DeletionPolicy").asText()).isEqualTo(ONCE_CREATED);
            });
    assertThat(all(DEV, "AWS::Logs::LogGroup"))
        .hasSize(10)
        .allMatch(group -> group.at("/Properties/RetentionInDays").asInt() == 30);
  }

  @Test
  void in_production_a_queue_with_accepted_checkouts_outlives_its_stack() {
    assertThat(all(PROD, "AWS::SQS::Queue"))
        .hasSize(8)
        .allMatch(queue -> queue.path("DeletionPolicy").asText().equals(ONCE_CREATED));
  }

  @Test
  void in_production_every_alarm_notifies_the_topic() {
    var topic = PROD.resources("EventBusStack", "AWS::SNS::Topic").keySet().iterator().next();
    assertThat(PROD.resources("EventBusStack", "AWS::SSM::Parameter").toString())
        .contains("/shop/prod/alarm-topic-arn", topic);
    for (var stack : Templates.STACKS) {
      assertThat(PROD.resources(stack, "AWS::CloudWatch::Alarm").values())
          .allSatisfy(
              alarm -> assertThat(topicOf(stack, alarm)).isIn(topic, "/shop/prod/alarm-topic-arn"));
    }
  }

  @Test
  void in_development_an_alarm_notifies_nobody() {
    assertThat(all(DEV, "AWS::CloudWatch::Alarm"))
        .isNotEmpty()
        .noneMatch(alarm -> alarm.path("Properties").has("AlarmActions"));
  }

  @Test
  void no_name_of_one_stage_appears_in_another() {
    assertThat(everything(DEV).toString()).contains("shop-dev-").doesNotContain("shop-prod");
    assertThat(everything(PROD).toString())
        .contains("shop-prod-", "/shop/prod/")
        .doesNotContain("shop-dev", "/shop/dev");
  }

  @Test
  void an_unknown_stage_is_refused_with_the_names_of_the_known_ones() {
    var app = new App(AppProps.builder().context(Map.of("stage", "production")).build());

    assertThatThrownBy(() -> ShopStage.of(app))
        .hasMessageContainingAll("production", "-c stage=dev", "-c stage=prod");
  }

  /** The topic's logical id, or the name of the parameter that holds its ARN. */
  private static String topicOf(String stack, JsonNode alarm) {
    var actions = alarm.at("/Properties/AlarmActions");
    assertThat(actions).hasSize(1);
    var reference = actions.get(0).path("Ref").asText();
    var parameter = PROD.template(stack).path("Parameters").path(reference).path("Default");
    return parameter.asText(reference);
  }

  private static boolean recovery(JsonNode table) {
    return table
        .at("/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
        .asBoolean();
  }

  private static List<JsonNode> all(Templates templates, String type) {
    return Templates.STACKS.stream()
        .flatMap(stack -> templates.resources(stack, type).values().stream())
        .toList();
  }

  private static List<JsonNode> everything(Templates templates) {
    return Templates.STACKS.stream()
        .flatMap(stack -> templates.template(stack).path("Resources").valueStream())
        .toList();
  }
}
