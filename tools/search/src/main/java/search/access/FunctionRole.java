package search.access;

import java.util.List;

/**
 * What a function's role allows: nothing that no policy allows, and nothing that one denies (IAM
 * User Guide, "Policy evaluation logic").
 */
public record FunctionRole(List<PolicyGrant> grants) {

  /** Whether it may make a call. */
  public boolean allows(NeededCall need) {
    var about = grants.stream().filter(grant -> grant.covers(need)).toList();
    return !about.isEmpty() && about.stream().allMatch(PolicyGrant::allows);
  }

  /** Whether it may do something to anything at all. */
  public boolean allowsSome(String action) {
    return grants.stream().anyMatch(grant -> grant.allows() && grant.isFor(action));
  }
}
