package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.stack.ShopStage;
import shop.foundation.stack.WebOrigins;

/** Which web pages may call the shop's APIs, by the templates. */
class WebPagesTest {
  private static final List<String> ORIGINS =
      List.of("https://shop.example", "https://office.example:8443");
  static final ShopStage OPEN = ShopStage.DEV.with(new WebOrigins(ORIGINS));

  static Stream<String> apis() {
    return Stream.of("ProductStack", "BasketStack", "OrderingStack", "ReceiptsStack");
  }

  @ParameterizedTest
  @MethodSource("apis")
  void what_people_use_is_open_to_the_listed_pages_and_nothing_else_is(String stack) {
    var methods = methods(OPEN, stack);

    assertThat(resources(methods.stream().filter(WebPagesTest::isPreflight)))
        .as("resources that answer a browser's question")
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            resources(methods.stream().filter(WebPagesTest::isForPeople)));
  }

  @ParameterizedTest
  @MethodSource("apis")
  void the_gateway_answers_a_browsers_question_without_a_function(String stack) {
    assertThat(methods(OPEN, stack).stream().filter(WebPagesTest::isPreflight))
        .isNotEmpty()
        .allSatisfy(
            method -> {
              var answer = method.at("/Integration/IntegrationResponses/0");
              assertThat(method.at("/Integration/Type").asText()).isEqualTo("MOCK");
              assertThat(header(answer, "Allow-Origin")).isEqualTo("'" + ORIGINS.getFirst() + "'");
              assertThat(answer.path("ResponseTemplates").toString()).contains(ORIGINS.getLast());
              assertThat(header(answer, "Allow-Headers"))
                  .contains("Authorization", "Content-Type", "If-Match", "Idempotency-Key");
              assertThat(header(answer, "Expose-Headers")).contains("ETag", "Location");
            });
  }

  @ParameterizedTest
  @MethodSource("apis")
  void a_page_may_read_why_the_gateway_refuses_it(String stack) {
    assertThat(Templates.of(OPEN).resources(stack, "AWS::ApiGateway::GatewayResponse").values())
        .isNotEmpty()
        .allSatisfy(
            response ->
                assertThat(response.at("/Properties/ResponseParameters").properties())
                    .anyMatch(one -> one.getKey().endsWith("Access-Control-Allow-Origin")));
  }

  @ParameterizedTest
  @MethodSource("apis")
  void without_a_list_no_page_may_call(String stack) {
    assertThat(methods(ShopStage.DEV, stack)).noneMatch(WebPagesTest::isPreflight);
    assertThat(Templates.of(ShopStage.DEV).template(stack).toString())
        .doesNotContain("Access-Control");
  }

  private static List<JsonNode> methods(ShopStage stage, String stack) {
    return Templates.of(stage).resources(stack, "AWS::ApiGateway::Method").values().stream()
        .map(method -> method.path("Properties"))
        .toList();
  }

  private static List<String> resources(Stream<JsonNode> methods) {
    return methods.map(method -> method.path("ResourceId").toString()).distinct().toList();
  }

  private static boolean isPreflight(JsonNode method) {
    return method.path("HttpMethod").asText().equals("OPTIONS");
  }

  /** Who signs with a role is no page. */
  private static boolean isForPeople(JsonNode method) {
    return !isPreflight(method) && !method.path("AuthorizationType").asText().equals("AWS_IAM");
  }

  private static String header(JsonNode answer, String name) {
    return answer
        .path("ResponseParameters")
        .path("method.response.header.Access-Control-" + name)
        .asText();
  }
}
