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
    return actions.stream()
        .filter(action -> action.matches(need.action()))
        .flatMap(
            action ->
                resources.stream()
                    .filter(resource -> resource.matches(need.resource()))
                    .map(resource -> new Grant(action.text(), resource.text())))
        .findFirst()
        .filter(grant -> conditions.stream().allMatch(condition -> condition.holds(context)));
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
