package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import acceptance.shop.Places;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The checkouts of a scenario: what is sent, and what was accepted. */
public final class Checkouts {
  private final List<JsonNode> accepted = new ArrayList<>();
  private final List<Answer> refused = new ArrayList<>();
  private final Names names;
  private final Products products;
  private final Baskets baskets;

  public Checkouts(Names names, Products products, Baskets baskets) {
    this.names = names;
    this.products = products;
    this.baskets = baskets;
  }

  /** A checkout with nothing wrong about it. */
  ObjectNode of(String shopper) {
    ObjectNode checkout = ExactJson.object().put("userName", names.shopper(shopper));
    checkout.set("customer", customer());
    checkout.set(
        "payment", ExactJson.object().put("token", names.token()).put("cardLast4", "1111"));
    return checkout;
  }

  static ObjectNode customer() {
    return ExactJson.object()
        .put("firstName", "Anna")
        .put("lastName", "Miller")
        .put("email", "anna.miller@example.org")
        .put("address", "1 Mill Lane, Millford");
  }

  /** Says which version of the basket the shopper has seen. */
  Map<String, String> headers(String shopper) {
    return baskets.seenHeader(shopper);
  }

  void remember(Answer answer) {
    if (answer.status() == 202) {
      accepted.add(answer.json());
    } else {
      refused.add(answer);
    }
  }

  /** The answer to the last checkout that was accepted. */
  JsonNode lastAccepted() {
    assertThat(accepted).as("accepted checkouts, where %s were refused", refused).isNotEmpty();
    return accepted.getLast();
  }

  List<JsonNode> accepted() {
    return accepted;
  }

  /**
   * Checks out one more basket for another shopper. Once that checkout is announced, everything
   * before it has been announced as well, so anything still missing will never come.
   *
   * @return the order's id
   */
  String oneMore() {
    String last = "Fence";
    String basket = baskets.of(last, 1, products.latest().alias()).toString();
    Answer filled = Http.send("POST", Baskets.all(), basket, Map.of());
    assertThat(filled.status()).as("%s", filled).isEqualTo(201);
    baskets.remember(last, filled);
    Answer answer = Http.send("POST", uri(), of(last).toString(), baskets.seenHeader(last));
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    return answer.json().path("orderId").asText();
  }

  static URI uri() {
    return Places.baskets().resolve("basket/checkout");
  }
}
