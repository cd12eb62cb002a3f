package course.erase;

import course.deploy.DeployedShop;
import erasure.Endings;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Orders and receipts of before, which have no end, get the one that the list of personal data
 * says: an order from now on, as if it had been announced now, and a receipt from its date on.
 *
 * @param list docs/personal-data.csv
 */
record WithoutEnd(DeployedShop shop, List<PersonalData> list, Instant now) {

  void end(PrintWriter out) {
    give("OrderingStack", "Orders", order -> now, out);
    give("ReceiptsStack", "Receipts", WithoutEnd::date, out);
  }

  private void give(
      String stack,
      String what,
      Function<Map<String, AttributeValue>, Instant> begin,
      PrintWriter out) {
    PersonalData kept = PersonalData.in(stack + "/" + what, list);
    int given =
        new Endings(
                shop.client(DynamoDbClient.builder()),
                shop.output(stack, "TableName"),
                item -> begin.apply(item).plus(kept.span()))
            .give();
    out.printf(
        Locale.ROOT,
        "%s that had no end, and end by themselves now, within %s: %d%n",
        what,
        kept.time(),
        given);
  }

  private static Instant date(Map<String, AttributeValue> receipt) {
    return Instant.parse(Objects.requireNonNull(receipt.get("orderDate")).s());
  }
}
