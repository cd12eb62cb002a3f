package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/** {@code AWS::IAM::Role} in the AWS CloudFormation template reference. */
final class RoleType implements ResourceType {
  private final Roles roles;

  RoleType(Roles roles) {
    this.roles = roles;
  }

  @Override
  public String name() {
    return "AWS::IAM::Role";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "RoleName",
        "Path",
        "Description",
        "MaxSessionDuration",
        "AssumeRolePolicyDocument.*",
        "Policies.PolicyName",
        "Policies.PolicyDocument.*",
        "ManagedPolicyArns",
        "Tags.*");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("RoleName", "Path");
  }

  @Override
  public String named() {
    return "RoleName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("RoleName");
    if (roles.named(name).isPresent()) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted, name);
  }

  private Deployed put(Declared wanted, String name) {
    JsonNode properties = wanted.properties();
    String arn =
        "arn:aws:iam::" + Caller.ACCOUNT + ":role" + properties.path("Path").asText("/") + name;
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    properties
        .path("Policies")
        .forEach(
            policy ->
                documents.put(policy.path("PolicyName").asText(), policy.path("PolicyDocument")));
    Role role =
        new Role(
            name,
            arn,
            properties.path("AssumeRolePolicyDocument"),
            documents,
            Json.texts(properties.path("ManagedPolicyArns")),
            properties.path("MaxSessionDuration").asInt(3600));
    PolicyCheck.check(role, roles.documentsOf(role));
    roles.put(role);
    return new Deployed(name, Map.of("Arn", arn, "RoleId", role.id()));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted, existing.physicalId());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    roles.removeRole(existing.physicalId());
  }
}
