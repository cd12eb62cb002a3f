package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The roles of the account and the policies attached to them. */
public final class Roles {
  private final Map<String, Role> roles = new ConcurrentSkipListMap<>();
  private final Map<String, Policy> policies = new ConcurrentSkipListMap<>();

  public Optional<Role> find(String arn) {
    return all().stream().filter(role -> role.arn().equals(arn)).findFirst();
  }

  public Optional<Role> named(String name) {
    return Optional.ofNullable(roles.get(name));
  }

  public Collection<Role> all() {
    return roles.values();
  }

  /**
   * Every policy document that applies to a role: its inline policies, the attached ones, the
   * managed ones declared in templates, and AWS's own.
   */
  public List<JsonNode> documentsOf(Role role) {
    List<JsonNode> documents = new ArrayList<>(role.inlinePolicies());
    policies.values().stream()
        .filter(
            policy ->
                policy.roleNames().contains(role.name())
                    || role.managedPolicyArns().contains(policy.id()))
        .map(Policy::document)
        .forEach(documents::add);
    role.managedPolicyArns().forEach(arn -> AwsManagedPolicies.find(arn).ifPresent(documents::add));
    return documents;
  }

  void put(Role role) {
    roles.put(role.name(), role);
  }

  void put(Policy policy) {
    policies.put(policy.id(), policy);
  }

  boolean hasPolicy(String id) {
    return policies.containsKey(id);
  }

  void removeRole(String name) {
    roles.remove(name);
  }

  void removePolicy(String id) {
    policies.remove(id);
  }
}
