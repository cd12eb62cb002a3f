package localcloud.see;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;

/** The examples of the Developer Guide, "DynamoDB read and write operations". */
class TableUnitsTest {
  private final TableUnits units = new TableUnits(Map.of("Loans", List.of(Set.of("due"))));

  @Test
  void an_item_is_written_by_the_kilobyte_also_into_each_index_that_has_it() {
    assertThat(written("PutItem", "{'Item': {'id': {'S': '1'}}}")).isEqualTo(1);
    assertThat(written("PutItem", "{'Item': {'id': {'S': '1'}, 'due': {'S': 'x'}}}")).isEqualTo(2);
    assertThat(written("PutItem", "{'Item': {'id': {'S': '" + "x".repeat(1500) + "'}}}"))
        .isEqualTo(2);
    assertThat(written("UpdateItem", "{'UpdateExpression': 'REMOVE due'}")).isEqualTo(2);
    assertThat(written("GetItem", "{}")).isZero();
  }

  @Test
  void a_transaction_costs_twice_as_much() {
    assertThat(
            written(
                "TransactWriteItems",
                "{'TransactItems': [{'Put': {'TableName': 'Loans', 'Item': {'id': {'S': '1'}}}},"
                    + " {'ConditionCheck': {'TableName': 'Loans'}}]}"))
        .isEqualTo(4);
  }

  @Test
  void reads_count_half_unless_they_are_consistent() {
    String item = "{'Item': {'id': {'S': '" + "x".repeat(5000) + "'}}}";

    assertThat(read("GetItem", "{}", "{}")).isEqualTo(0.5);
    assertThat(read("GetItem", "{}", item)).isEqualTo(1);
    assertThat(read("GetItem", "{'ConsistentRead': true}", item)).isEqualTo(2);
    assertThat(read("Query", "{}", "{'Items': []}")).isEqualTo(0.5);
  }

  @Test
  void the_size_of_an_item_is_that_of_its_names_and_values() {
    assertThat(ItemSize.of(json("{'id': {'S': 'äb'}, 'n': {'N': '1234'}, 'ok': {'BOOL': true}}")))
        .isEqualTo(2 + 3 + 1 + 3 + 2 + 1);
    assertThat(ItemSize.of(json("{'l': {'L': [{'S': 'a'}]}, 'm': {'M': {'k': {'S': 'v'}}}}")))
        .isEqualTo(1 + 3 + 1 + 1 + 1 + 3 + 2 + 1);
  }

  private double written(String operation, String input) {
    return units.written(operation, "Loans", json(input));
  }

  private double read(String operation, String input, String answer) {
    return units.read(operation, json(input), json(answer));
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'));
  }
}
