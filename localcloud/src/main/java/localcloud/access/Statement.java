package localcloud.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement of a policy.
 *
 * @param principals to whom it applies; empty in an identity policy, which applies to its role
 */
record Statement(
    boolean denies,
    List<PrincipalPattern> principals,
    List<Wildcards> actions,
    List<Wildcards> resources,
    List<Condition> conditions) {

  boolean speaksOf(Principal who) {
    return principals.stream().anyMatch(pattern -> pattern.matches(who, denies));
  }

  /** The grant, as written in the statement, that covers the need; empty if none does. */
  Optional<Grant> covers(Need need, Map<String, String> context) {
    for (Wildcards action : actions) {
      if (action.matches(need.action())) {
        for (Wildcards resource : resources) {
          if (resource.matches(need.resource())) {
            return holds(context)
                ? Optional.of(new Grant(action.text(), resource.text()))
                : Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(Map<String, String> context) {
    for (Condition condition : conditions) {
      if (!condition.holds(context)) {
        return false;
      }
    }
    return true;
  }

  /** Each action combined with each resource. */
  List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    for (Wildcards action : actions) {
      resources.forEach(resource -> grants.add(new Grant(action.text(), resource.text())));
    }
    return grants;
  }
}
