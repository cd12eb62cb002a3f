package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/**
 * {@code AWS::IAM::Policy} and {@code AWS::IAM::ManagedPolicy} of the AWS CloudFormation template
 * reference. A managed policy is identified by its ARN.
 */
final class PolicyType implements ResourceType {
  private final Roles roles;
  private final boolean managed;

  PolicyType(Roles roles, boolean managed) {
    this.roles = roles;
    this.managed = managed;
  }

  @Override
  public String name() {
    return managed ? "AWS::IAM::ManagedPolicy" : "AWS::IAM::Policy";
  }

  @Override
  public Set<String> properties() {
    return managed
        ? Set.of("ManagedPolicyName", "Path", "Description", "PolicyDocument.*", "Roles")
        : Set.of("PolicyName", "PolicyDocument.*", "Roles");
  }

  @Override
  public Set<String> immutable() {
    return managed ? Set.of("ManagedPolicyName", "Path", "Description") : Set.of();
  }

  @Override
  public String named() {
    return managed ? "ManagedPolicyName" : "";
  }

  @Override
  public Deployed create(Declared wanted) {
    String id = managed ? arn(wanted) : wanted.generatedName();
    if (roles.hasPolicy(id)) {
      throw wanted.alreadyExists(id);
    }
    return put(wanted, id);
  }

  private Deployed put(Declared wanted, String id) {
    JsonNode properties = wanted.properties();
    Policy policy =
        new Policy(
            id,
            wanted.nameFrom(managed ? "ManagedPolicyName" : "PolicyName"),
            properties.path("PolicyDocument"),
            Json.texts(properties.path("Roles")));
    for (String name : policy.roleNames()) {
      roles.named(name).ifPresent(role -> PolicyCheck.check(role, List.of(policy.document())));
    }
    roles.put(policy);
    return new Deployed(id, Map.of(managed ? "PolicyArn" : "Id", id));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted, existing.physicalId());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    roles.removePolicy(existing.physicalId());
  }

  private static String arn(Declared wanted) {
    return "arn:aws:iam::"
        + Caller.ACCOUNT
        + ":policy"
        + wanted.properties().path("Path").asText("/")
        + wanted.nameFrom("ManagedPolicyName");
  }
}
