package course.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import acceptance.shop.ExactJson;
import course.run.Failure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real flow through the whole shop for each way in which something does not arrive. */
class WhyIT {
  private final RunningShop shop = RunningShop.shared();

  @TempDir Path copy;

  @AfterEach
  void repair() {
    shop.repair();
  }

  @Test
  void a_checkout_that_became_an_order_arrived() {
    String order = shop.checkOut();

    awaitThat(order, "It arrived: the order is in OrderingStack-Orders");
    assertThat(shop.why(order))
        .contains("POST /basket/checkout", "PutEvents", "SendMessage", "PutItem");
  }

  @Test
  void a_token_that_stood_in_a_path_is_not_repeated() {
    String token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl";
    HttpResponse<String> answer = shop.send("BasketStack", "basket/" + token, null);

    String why = shop.why(answer.headers().firstValue("x-amzn-RequestId").orElseThrow());

    assertThat(why).contains("GET /basket/[token]").doesNotContain("eyJ", "c2lnbmF0dXJl");
  }

  @Test
  void an_event_that_no_rule_matches_is_explained_by_the_clause() {
    String event =
        shop.call(
                "events",
                "PutEvents",
                ExactJson.read(
                    """
                    {"Entries": [{"EventBusName": "shop-dev", "Source": "shop.basket",
                      "DetailType": "BasketCheckout", "Detail": "{}"}]}
                    """))
            .at("/Entries/0/EventId")
            .asText();

    assertThat(shop.why(event))
        .contains("The bus shop-dev took the event, and no rule sent it on.")
        .contains("requires detail-type to be [\"CheckoutBasket\"], but it is \"BasketCheckout\".")
        .doesNotContain("shop-dev-checkouts requires source");
    assertThat(shop.why(null)).isEqualTo(shop.why(event));
  }

  @Test
  void a_message_that_is_retried_is_explained_with_its_tries_and_its_log_line() {
    String message =
        shop.call(
                "sqs",
                "SendMessage",
                ExactJson.object().put("QueueUrl", shop.queue()).put("MessageBody", "{}"))
            .path("MessageId")
            .asText();

    awaitThat(message, "Its log says");
    assertThat(shop.why(message))
        .contains("which the function shop-dev-ordering-checkout could not handle.")
        .containsPattern("Received 1 of 3 times; the next try is in \\d+ s\\.")
        .contains("Message " + message + " is refused");
  }

  @Test
  void a_missing_grant_is_explained_with_the_statement_and_the_line_of_cdk() throws IOException {
    shop.revoke("OrderingStack", "CheckoutRoleDefaultPolicy", "dynamodb:PutItem", copy);

    String order = shop.checkOut();

    awaitThat(
        order, "The function shop-dev-ordering-checkout may not dynamodb:PutItem on arn:aws:");
    assertThat(shop.why(order))
        .contains(
            "{\"Effect\": \"Allow\", \"Action\": \"dynamodb:PutItem\", \"Resource\": \"arn:aws:")
        .containsPattern(
            "modules/03-ordering/src/main/java/shop/ordering/stack/OrderingStack.java:\\d+ "
                + " .*allow.*PutItem")
        .contains("Received 1 of 3 times");
  }

  @Test
  void an_event_that_a_queue_refuses_is_explained_with_the_line_of_cdk() throws IOException {
    shop.revoke("EventBusStack", "OrderQueuePolicy", "sqs:SendMessage", copy);

    String order = shop.checkOut();

    awaitThat(order, "The event is a dead letter in EventBusStack-TargetDeadLetterQueue");
    assertThat(shop.why(order))
        .contains("EventBridge could not send to EventBusStack-OrderQueue")
        .contains("\"Principal\": {\"Service\": \"events.amazonaws.com\"}")
        .containsPattern("EventQueue.java:\\d+  SqsQueue.Builder");
  }

  @Test
  void a_failed_request_is_explained_with_the_exception_and_its_place() {
    shop.breakCalls("GetItem");
    String product = "00000000-0000-0000-0000-000000000001";

    HttpResponse<String> answer = shop.send("ProductStack", "product/" + product, null);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(shop.why(answer.headers().firstValue("x-amzn-RequestId").orElseThrow()))
        .contains("The API shop-dev-product answered 500 to GET /product/" + product)
        .contains("Its log says", "Exception: ", "broken by a test", "Thrown from shop.product.");
  }

  @Test
  void a_request_that_the_gateway_refused_is_explained() {
    HttpResponse<String> answer = shop.send("ProductStack", "product", "{}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(shop.why(answer.headers().firstValue("x-amzn-RequestId").orElseThrow()))
        .isEqualTo(shop.why(answer.headers().firstValue("x-amzn-Trace-Id").orElseThrow()))
        .contains("API Gateway refused it before it reached a function: BAD_REQUEST_BODY.");
  }

  @Test
  void an_unknown_id_is_answered_with_the_ids_to_give() {
    assertThatThrownBy(() -> shop.why("no-such-id"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no-such-id");
  }

  private void awaitThat(String id, String says) {
    await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(shop.why(id)).contains(says));
  }
}
