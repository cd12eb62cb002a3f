package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;
import java.util.ArrayList;
import java.util.List;

/** PutItem. */
final class Items extends Numbered {

  @Override
  void call(MortalCloud cloud, int number) {
    ObjectNode input = Json.object().put("TableName", cloud.output("Kill.Table"));
    input.putObject("Item").putObject("id").put("N", Integer.toString(number));
    cloud.call("dynamodb", "DynamoDB_20120810.PutItem", input);
  }

  @Override
  List<Integer> look(MortalCloud cloud) {
    List<Integer> numbers = new ArrayList<>();
    ObjectNode input = Json.object().put("TableName", cloud.output("Kill.Table"));
    for (JsonNode item : Tables.scan(cloud, input)) {
      numbers.add(item.path("id").path("N").asInt());
    }
    return numbers;
  }
}
