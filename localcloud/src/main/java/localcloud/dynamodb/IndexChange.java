package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * What an update does to a table's global secondary indexes. It may create or delete one: see
 * "GlobalSecondaryIndexes" of AWS::DynamoDB::Table in the CloudFormation template reference.
 *
 * @param created the new index as declared
 * @param deleted the name of the removed index
 */
record IndexChange(Optional<JsonNode> created, Optional<String> deleted) {

  /**
   * @param standing the table as returned by DescribeTable
   * @param wanted the table's properties in the template
   * @throws AwsException if AWS would not allow this in one update
   */
  static IndexChange between(JsonNode standing, JsonNode wanted) {
    Map<String, JsonNode> now = byName(standing.path("GlobalSecondaryIndexes"));
    Map<String, JsonNode> next = byName(wanted.path("GlobalSecondaryIndexes"));
    for (Map.Entry<String, JsonNode> index : now.entrySet()) {
      JsonNode other = next.get(index.getKey());
      if (other != null && !essence(other).equals(essence(index.getValue()))) {
        throw AwsException.validation(
            "Cannot update GSI's properties other than Provisioned Throughput and Contributor"
                + " Insights Specification. You can create a new GSI with a different name.");
      }
    }
    Set<String> come = new LinkedHashSet<>(next.keySet());
    come.removeAll(now.keySet());
    Set<String> go = new LinkedHashSet<>(now.keySet());
    go.removeAll(next.keySet());
    if (come.size() + go.size() > 1) {
      throw AwsException.validation(
          "Cannot perform more than one GSI creation or deletion in a single update");
    }
    return new IndexChange(come.stream().findFirst().map(next::get), go.stream().findFirst());
  }

  private static Map<String, JsonNode> byName(JsonNode indexes) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    indexes.forEach(index -> byName.put(index.path("IndexName").asText(), index));
    return byName;
  }

  /** The properties of an index that cannot change. */
  private static JsonNode essence(JsonNode index) {
    Set<String> attributes = new TreeSet<>(Json.texts(index.at("/Projection/NonKeyAttributes")));
    ObjectNode essence = Json.object();
    essence.set("KeySchema", index.path("KeySchema"));
    essence.set("ProjectionType", index.at("/Projection/ProjectionType"));
    attributes.forEach(essence.withArray("NonKeyAttributes")::add);
    return essence;
  }
}
