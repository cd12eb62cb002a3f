package course.up;

import static org.assertj.core.api.Assertions.assertThat;

import course.run.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WelcomeTest {
  private static final Run RUN =
      new Outputs(
              Map.of(
                  "ProductStack", Map.of("ApiUrl", "http://here/p/", "TableName", "Products-1"),
                  "BasketStack", Map.of("ApiUrl", "http://here/b/", "TableName", "Baskets-1"),
                  "OrderingStack", Map.of("ApiUrl", "http://here/o/", "TableName", "Orders-1"),
                  "EventBusStack", Map.of("BusName", "shop-dev", "OrderQueueUrl", "http://here/q")))
          .complete(Run.starting(4567), List.of("shop-dev-product-api"));

  @Test
  void the_requests_lead_from_the_catalogue_to_the_order() {
    assertThat(new Welcome(RUN).curls("id-1", "ada-1"))
        .satisfiesExactly(
            product -> assertThat(product).isEqualTo("curl -s 'http://here/p/product/id-1'"),
            basket ->
                assertThat(basket)
                    .startsWith("curl -s 'http://here/b/basket' -H \"Authorization: $(./course ")
                    .contains("\"userName\":\"ada-1\"")
                    .contains("\"productId\":\"id-1\""),
            checkout ->
                assertThat(checkout)
                    .startsWith("curl -s 'http://here/b/basket/checkout' -H \"Authorization: $(")
                    .contains("-H \"If-Match: $(curl ", "'http://here/b/basket/ada-1'")
                    .doesNotContain("price"),
            order ->
                assertThat(order)
                    .isEqualTo(
                        "curl -s 'http://here/o/order/ada-1'"
                            + " -H \"Authorization: $(./course sign-in ada)\""));
  }

  @Test
  void every_request_can_be_pasted_into_a_shell() {
    assertThat(new Welcome(RUN).curls("id-1", "ada-1"))
        .allSatisfy(
            line -> {
              assertThat(line).doesNotContain("\n");
              assertThat(line.chars().filter(c -> c == '\'').count()).isEven();
            });
  }

  @Test
  void tables_queues_and_a_sample_for_the_aws_cli_are_named() {
    assertThat(new Welcome(RUN).text("id-1", "ada-1"))
        .contains("Baskets-1", "Orders-1")
        .containsPattern("OrderQueue +http://here/q")
        .contains("aws --endpoint-url http://127.0.0.1:4567 dynamodb scan --table-name Products-1")
        .contains("AWS_SECRET_ACCESS_KEY=test");
  }
}
