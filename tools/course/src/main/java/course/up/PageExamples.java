package course.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import course.aws.Shoppers;
import course.cost.Estimate;
import course.run.Run;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.see.Examples;
import localcloud.see.Examples.User;

/** What the forms of the cloud's page begin with: somebody buys a mug. */
final class PageExamples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PageExamples() {}

  /**
   * @param whose whose shop runs, for people
   */
  static Examples of(Run run, String whose) {
    return of(SampleCatalogue.of(run).mug(), whose);
  }

  /**
   * @param productId the id of a product in the catalogue
   */
  static Examples of(String productId, String whose) {
    return new Examples(
        whose,
        List.of(
            shopper(Shoppers.NAMES.getFirst()),
            shopper(Shoppers.NAMES.getLast()),
            new User(Shoppers.SHOPKEEPER, Shoppers.PASSWORD, "the shopkeeper")),
        values(productId),
        List.of("POST /basket", "POST /basket/checkout", "GET /order/{userName}"),
        Map.of(
            "sign-in", "./course sign-in {user}",
            "fault", "./course break {kind}",
            "aws", "./course aws --"),
        Estimate.millions());
  }

  private static User shopper(String name) {
    return new User(name, Shoppers.PASSWORD, "a shopper");
  }

  private static Map<String, JsonNode> values(String productId) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("userName", JSON.textNode("{sub}"));
    values.put("productId", JSON.textNode(productId));
    values.put("id", JSON.textNode(productId));
    values.put("ids", JSON.arrayNode().add(productId));
    values.put("quantity", JSON.numberNode(1));
    values.put("firstName", JSON.textNode("Ada"));
    values.put("lastName", JSON.textNode("Lovelace"));
    values.put("email", JSON.textNode("ada@example.org"));
    values.put("address", JSON.textNode("12 St James Square, London"));
    values.put("token", JSON.textNode("tok_visa4242"));
    values.put("cardLast4", JSON.textNode("4242"));
    values.put("name", JSON.textNode("Enamel Mug, 350 ml"));
    values.put("category", JSON.textNode("tableware"));
    values.put("amount", JSON.numberNode(new BigDecimal("14.50")));
    values.put("currency", JSON.textNode("EUR"));
    return values;
  }
}
