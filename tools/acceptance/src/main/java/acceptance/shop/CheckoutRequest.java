package acceptance.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a shopper sends to check out, when it does not matter who the shopper is. */
public final class CheckoutRequest {
  private CheckoutRequest() {}

  public static ObjectNode of(String user) {
    ObjectNode checkout = ExactJson.object().put("userName", user);
    checkout
        .putObject("customer")
        .put("firstName", "Ada")
        .put("lastName", "Lovelace")
        .put("email", "ada@example.com")
        .put("address", "12 St James's Square, London");
    checkout.putObject("payment").put("token", "tok_4eC39HqLyjWDarjt").put("cardLast4", "4242");
    return checkout;
  }
}
