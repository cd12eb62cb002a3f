package search.shopper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import shop.basket.Customer;
import shop.basket.WantedItem;

/**
 * What a client sends that was written by somebody who has not read the API's description. Whether
 * the API's model refuses it, or the function: nothing may come of it.
 */
enum Nonsense {
  NONE("", Function.identity()),
  EMPTY("with an empty body", body -> ""),
  NO_JSON("with a body that is no JSON", body -> body.substring(1)),
  UNKNOWN("with a field that nobody knows", in(body -> body.put("gift", true))),
  NOBODYS("without saying whose", in(body -> body.remove("userName"))),
  MISSING(
      "without what it is about", in(body -> body.remove(List.of("items", "customer", "name")))),
  TOO_LITTLE("with too little", in(body -> amount(body, 0, ""))),
  TOO_MUCH(
      "with too much",
      in(body -> amount(body, 1 + WantedItem.MOST, "x".repeat(1 + Customer.LONGEST_ADDRESS)))),
  TWICE("with the same thing twice", in(Nonsense::twice));

  private final String words;
  private final Function<String, String> of;

  Nonsense(String words, Function<String, String> of) {
    this.words = words;
    this.of = of;
  }

  String words() {
    return words;
  }

  String of(String body) {
    return of.apply(body);
  }

  private static Function<String, String> in(Consumer<ObjectNode> change) {
    return text -> {
      var body = (ObjectNode) ApiJson.json(text);
      change.accept(body);
      return body.toString();
    };
  }

  /** A line of a basket; what has no lines loses a part. */
  private static void twice(ObjectNode body) {
    if (body.at("/items/0") instanceof ObjectNode line) {
      body.withArray("/items").add(line.deepCopy());
    } else {
      body.remove(List.of("payment", "items"));
    }
  }

  /** Of a line of a basket, or in the address of a checkout. */
  private static void amount(ObjectNode body, int quantity, String address) {
    if (body.at("/items/0") instanceof ObjectNode line) {
      line.put("quantity", quantity);
    } else {
      body.withObject("/customer").put("address", address);
    }
  }
}
