package course.up;

import course.run.Run;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a user needs next: URLs, requests to paste into a shell, names for the AWS CLI. */
final class Welcome {
  private static final String JSON = " -H 'Content-Type: application/json' -d ";

  /** The shopper's; it is good for an hour. */
  private static final String TOKEN = " -H \"Authorization: $(./course sign-in ada)\"";

  /** The version of the basket as it is now; every curl can show an answer's headers. */
  private static final String IF_MATCH =
      " -H \"If-Match: $(curl -s -D - -o /dev/null"
          + TOKEN
          + " '%sbasket/%s'"
          + " | grep -i '^etag:' | cut -d ' ' -f 2 | tr -d '\\r')\"";

  private static final String BASKET =
      """
      {"userName":"%s","items":[{"productId":"%s","quantity":2}]}\
      """;
  private static final String CHECKOUT =
      """
      {"userName":"%s",\
      "customer":{"firstName":"Ada","lastName":"Lovelace","email":"ada@example.org","address":"12 St James Square, London"},\
      "payment":{"token":"tok_visa4242","cardLast4":"4242"}}\
      """;

  private final Run run;

  Welcome(Run run) {
    this.run = run;
  }

  /**
   * The requests that take a product from the catalogue to an order, and a last one that shows the
   * order. Nobody else sees what ada has.
   */
  List<String> curls(String productId, String shopperId) {
    return List.of(
        "curl -s '" + api("product") + "product/" + productId + "'",
        "curl -s '"
            + api("basket")
            + "basket'"
            + TOKEN
            + JSON
            + "'"
            + String.format(Locale.ROOT, BASKET, shopperId, productId)
            + "'",
        "curl -s '"
            + api("basket")
            + "basket/checkout'"
            + TOKEN
            + String.format(Locale.ROOT, IF_MATCH, api("basket"), shopperId)
            + JSON
            + "'"
            + String.format(Locale.ROOT, CHECKOUT, shopperId)
            + "'",
        "curl -s '" + api("ordering") + "order/" + shopperId + "'" + TOKEN);
  }

  static String to(Run run) {
    return new Welcome(run).text(SampleCatalogue.of(run).example(), FirstUsers.of(run).example());
  }

  /**
   * The whole greeting.
   *
   * @param productId the id of a product in the catalogue
   * @param shopperId the id of ada
   */
  String text(String productId, String shopperId) {
    StringBuilder text = new StringBuilder();
    section(text, "APIs");
    list(text, run.apis());
    section(text, "From the catalogue to an order (paste into another terminal)");
    curls(productId, shopperId).forEach(line -> text.append(line).append('\n'));
    section(text, "Tables");
    list(text, run.tables());
    section(text, "Queues");
    list(text, run.queues());
    section(text, "The AWS CLI");
    text.append(
        "export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1\n");
    text.append(
        String.format(
            Locale.ROOT,
            "aws --endpoint-url %s dynamodb scan --table-name %s --max-items 3\n",
            run.endpoint(),
            run.tables().getOrDefault("product", "")));
    return text.toString();
  }

  private String api(String name) {
    return run.apis().getOrDefault(name, "");
  }

  private static void section(StringBuilder text, String title) {
    text.append("\n@|bold ").append(title).append("|@\n");
  }

  private static void list(StringBuilder text, Map<String, String> named) {
    int width = named.keySet().stream().mapToInt(String::length).max().orElse(0);
    named.forEach(
        (name, value) ->
            text.append(String.format(Locale.ROOT, "  %-" + (width + 2) + "s%s%n", name, value)));
  }
}
