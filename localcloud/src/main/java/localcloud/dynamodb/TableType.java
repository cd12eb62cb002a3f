package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * {@code AWS::DynamoDB::Table}. Point-in-time recovery is accepted but has no effect, as local
 * tables have no backups.
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
  public Set<String> immutable() {
    return Set.of("TableName", "KeySchema", "LocalSecondaryIndexes");
  }

  @Override
  public String named() {
    return "TableName";
  }

  /** Changing the type of an attribute also requires another table. */
  @Override
  public boolean replaces(Declared wanted, Declared was) {
    return ResourceType.super.replaces(wanted, was)
        || AttributeTypes.of(wanted).contradict(AttributeTypes.of(was));
  }

  @Override
  public Deployed create(Declared wanted) {
    TableRequest request = new TableRequest(wanted.nameFrom("TableName"), wanted.properties());
    if (tables.find(request.name()).isPresent()) {
      throw wanted.alreadyExists(request.name());
    }
    tables.create(request.create());
    try {
      return settled(request);
    } catch (RuntimeException e) {
      tables.delete(request.name());
      throw e;
    }
  }

  @Override
  public Deployed restore(Declared wanted) {
    TableRequest request = new TableRequest(wanted.nameFrom("TableName"), wanted.properties());
    return tables.find(request.name()).isPresent() ? settled(request) : create(wanted);
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    TableRequest request = new TableRequest(existing.physicalId(), wanted.properties());
    JsonNode standing =
        tables
            .find(request.name())
            .orElseThrow(() -> AwsException.notFound("No such table: " + request.name()));
    new TableChange(tables, request, standing).apply();
    tag(request, standing.get("TableArn"));
    return settled(request);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    tables.delete(existing.physicalId());
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
}
