package localcloud.lambda.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Json;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.Permissions;

/** {@code AWS::Lambda::Permission}: one statement of a function's resource policy. */
record PermissionType(Permissions permissions) implements ResourceType {

  @Override
  public String name() {
    return "AWS::Lambda::Permission";
  }

  @Override
  public Set<String> properties() {
    return Set.of("Action", "FunctionName", "Principal", "SourceArn", "SourceAccount");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("Action", "FunctionName", "Principal", "SourceArn", "SourceAccount");
  }

  @Override
  public Deployed create(Declared wanted) {
    String id = wanted.generatedName();
    permissions.put(function(wanted), id, statement(id, wanted));
    return new Deployed(id, Map.of("Id", id));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    permissions.remove(function(was), existing.physicalId());
  }

  private static String function(Declared wanted) {
    return FunctionNames.plain(
        new FunctionProperties(wanted.properties()).required("FunctionName"));
  }

  private static JsonNode statement(String id, Declared wanted) {
    FunctionProperties properties = new FunctionProperties(wanted.properties());
    String principal = properties.required("Principal");
    ObjectNode statement = Json.object().put("Sid", id).put("Effect", "Allow");
    statement
        .putObject("Principal")
        .put(principal.endsWith(".amazonaws.com") ? "Service" : "AWS", principal);
    statement
        .put("Action", properties.required("Action"))
        .put("Resource", FunctionNames.arn(function(wanted)));
    String source = properties.text("SourceArn");
    if (source != null) {
      condition(statement, "ArnLike").put("AWS:SourceArn", source);
    }
    String account = properties.text("SourceAccount");
    if (account != null) {
      condition(statement, "StringEquals").put("AWS:SourceAccount", account);
    }
    return statement;
  }

  private static ObjectNode condition(ObjectNode statement, String operator) {
    return statement.withObject("/Condition").putObject(operator);
  }
}
