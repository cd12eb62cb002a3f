package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Json;

/**
 * {@code AWS::DynamoDB::Table}. Point-in-time recovery is accepted and has nothing to do here:
 * there is no backup of a local table.
 */
record TableType(Tables tables) implements ResourceType {

  @Override
  public String name() {
    return "AWS::DynamoDB::Table";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "TableName",
        "KeySchema.*",
        "AttributeDefinitions.*",
        "BillingMode",
        "ProvisionedThroughput.*",
        "GlobalSecondaryIndexes.*",
        "LocalSecondaryIndexes.*",
        "StreamSpecification.StreamViewType",
        "TimeToLiveSpecification.*",
        "SSESpecification.*",
        "PointInTimeRecoverySpecification.*",
        "DeletionProtectionEnabled",
        "TableClass",
        "Tags.*");
  }

  @Override
  public Deployed create(Declared wanted) {
    TableRequest request = request(wanted);
    Optional<JsonNode> standing = tables.find(request.name());
    if (standing.isPresent()) {
      return alter(request, standing.get());
    }
    tables.create(request.create());
    return settled(request);
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    TableRequest request = request(wanted);
    if (!request.name().equals(existing.physicalId())) {
      Deployed replacement = create(wanted);
      tables.delete(existing.physicalId());
      return replacement;
    }
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    tables.delete(existing.physicalId());
  }

  private Deployed alter(TableRequest request, JsonNode standing) {
    TableChange change = new TableChange(tables, request, standing);
    if (change.needsReplacement()) {
      tables.delete(request.name());
      tables.create(request.create());
    } else {
      change.apply();
      tag(request, standing.get("TableArn"));
    }
    return settled(request);
  }

  private void tag(TableRequest request, JsonNode arn) {
    if (request.properties().has("Tags")) {
      ObjectNode tagging = Json.object().set("ResourceArn", arn);
      tables.change("TagResource", tagging.set("Tags", request.properties().get("Tags")));
    }
  }

  private Deployed settled(TableRequest request) {
    new TimeToLive(tables).set(request);
    JsonNode table = tables.find(request.name()).orElseThrow();
    Map<String, String> attributes = new HashMap<>();
    attributes.put("Arn", table.get("TableArn").asText());
    if (table.has("LatestStreamArn")) {
      attributes.put("StreamArn", table.get("LatestStreamArn").asText());
    }
    return new Deployed(request.name(), Map.copyOf(attributes));
  }

  private static TableRequest request(Declared wanted) {
    return new TableRequest(wanted.nameFrom("TableName"), wanted.properties());
  }
}
