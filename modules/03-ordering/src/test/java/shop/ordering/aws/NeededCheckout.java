package shop.ordering.aws;

import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.math.BigDecimal;

/** What ordering needs of a checkout's detail; the versions differ in how they say money. */
enum NeededCheckout {
  V1(1) {
    @Override
    void money(LambdaDslObject money, String amount) {
      money.numberType("amount", new BigDecimal(amount));
    }
  },
  V2(2) {
    @Override
    void money(LambdaDslObject money, String amount) {
      money.integerType("minorUnits", new BigDecimal(amount).movePointRight(2).intValueExact());
    }
  };

  private static final String NAME = "^(?=.*\\S).{1,100}$";
  private static final String WORD = "^[A-Za-z0-9._-]{1,64}$";

  private final int version;

  NeededCheckout(int version) {
    this.version = version;
  }

  /** An amount, without its currency. */
  abstract void money(LambdaDslObject money, String amount);

  void describe(LambdaDslJsonBody detail) {
    detail
        .numberValue("version", version)
        .stringMatcher(
            "orderId",
            "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "5f0c9a58-7d4f-4a54-9d52-0d8a3c4f7e21")
        .stringMatcher(
            "orderDate",
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",
            "2026-11-22T10:15:30.123Z")
        .stringMatcher("correlationId", WORD, "test-1")
        .stringMatcher("userName", WORD, "ada")
        .object("customer", NeededCheckout::customer)
        .object(
            "payment",
            payment -> payment.stringMatcher("token", "^tok_[A-Za-z0-9]{8,64}$", "tok_visa4242"))
        .minArrayLike("items", 1, this::item)
        .object("total", total -> moneyAndCurrency(total, "37.50"));
  }

  private static void customer(LambdaDslObject customer) {
    customer
        .stringMatcher("firstName", NAME, "Ada")
        .stringMatcher("lastName", NAME, "Lovelace")
        .stringMatcher("email", "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", "ada@example.org")
        .stringMatcher(
            "address", "^(?=[\\s\\S]*\\S)[\\s\\S]{1,500}$", "12 St James's Square, London");
  }

  private void item(LambdaDslObject item) {
    item.stringMatcher("productId", "^(?=.*\\S).{1,64}$", "rake")
        .stringMatcher("productName", NAME, "Rake")
        .integerType("quantity", 3)
        .object("unitPrice", price -> moneyAndCurrency(price, "12.50"));
  }

  private void moneyAndCurrency(LambdaDslObject money, String amount) {
    money(money, amount);
    money.stringMatcher("currency", "^[A-Z]{3}$", "EUR");
  }
}
