package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;

/** The roles of the account and the policies attached to them. */
public final class Roles {
  private final Clock clock;
  private final Map<String, Role> roles = new ConcurrentSkipListMap<>();
  private final Map<String, Instant> created = new ConcurrentHashMap<>();
  private final Map<String, Policy> policies = new ConcurrentSkipListMap<>();

  /** Read at every call of a function, and forgotten whenever a role or a policy changes. */
  private final Map<String, List<JsonNode>> documents = new ConcurrentHashMap<>();

  public Roles(Clock clock) {
    this.clock = clock;
  }

  public Optional<Role> find(String arn) {
    return all().stream().filter(role -> role.arn().equals(arn)).findFirst();
  }

  /**
   * Whether a caller may assume the role with this ARN. The account's root may assume any; of a
   * role's session, its own role has to be trusted, or the account.
   *
   * @throws AwsException 501 if a session would act by policies that are not supported here
   */
  public boolean trusts(String arn, Caller caller) {
    if (caller.equals(Caller.ROOT)) {
      return find(arn).isPresent();
    }
    Set<String> names = new HashSet<>(Set.of("*", Caller.ACCOUNT, Caller.ROOT.arn(), caller.arn()));
    named(caller.arn().replaceFirst("^.*:assumed-role/([^/]+)/.*$", "$1"))
        .ifPresent(own -> names.add(own.arn()));
    Optional<Role> trusting =
        find(arn).filter(role -> new TrustPolicy(role.trustPolicy()).allows(names));
    try {
      trusting.ifPresent(role -> PolicyCheck.checkAny(role, documentsOf(role)));
    } catch (IllegalArgumentException e) {
      throw AwsException.notImplemented("No function can assume " + arn + ": " + e.getMessage());
    }
    return trusting.isPresent();
  }

  /** The role's MaxSessionDuration, in seconds. */
  public int longestSession(String arn) {
    return find(arn).map(Role::longestSession).orElse(0);
  }

  public Optional<Role> named(String name) {
    return Optional.ofNullable(roles.get(name));
  }

  public Collection<Role> all() {
    return roles.values();
  }

  /**
   * Every policy document that applies to the role with this name: its inline policies, the
   * attached ones, the managed ones declared in templates, and AWS's own. Empty for an unknown one.
   */
  public List<JsonNode> documentsOf(String role) {
    return documents.computeIfAbsent(
        role, name -> named(name).map(this::documentsOf).orElse(List.of()));
  }

  /** The same for a role that may not be among them yet. */
  List<JsonNode> documentsOf(Role role) {
    List<JsonNode> found = new ArrayList<>(role.inlinePolicies().values());
    policies.values().stream()
        .filter(policy -> policy.isAttachedTo(role))
        .map(Policy::document)
        .forEach(found::add);
    role.managedPolicyArns().forEach(arn -> AwsManagedPolicies.find(arn).ifPresent(found::add));
    return List.copyOf(found);
  }

  void put(Role role) {
    roles.put(role.name(), role);
    created.putIfAbsent(role.name(), clock.instant());
    documents.clear();
  }

  void put(Policy policy) {
    policies.put(policy.id(), policy);
    created.putIfAbsent(policy.id(), clock.instant());
    documents.clear();
  }

  /** When a role or a policy was created. */
  Instant created(String nameOrId) {
    return created.getOrDefault(nameOrId, Instant.EPOCH);
  }

  List<Policy> policies() {
    return List.copyOf(policies.values());
  }

  boolean hasPolicy(String id) {
    return policies.containsKey(id);
  }

  void removeRole(String name) {
    roles.remove(name);
    created.remove(name);
    documents.clear();
  }

  void removePolicy(String id) {
    policies.remove(id);
    created.remove(id);
    documents.clear();
  }
}
