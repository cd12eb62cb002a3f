package localcloud.access;

import localcloud.gateway.Caller;

/**
 * One entry in a resource policy's Principal (IAM User Guide, "AWS JSON policy elements:
 * Principal").
 *
 * @param kind {@code AWS} or {@code Service}
 */
record PrincipalPattern(String kind, String name) {

  /**
   * As the principal of an Allow, the account grants nothing by itself: it leaves the decision to
   * the account's identity policies.
   */
  boolean matches(Principal who, boolean denies) {
    if (name.equals("*")) {
      return true;
    }
    if (kind.equals("Service")) {
      return who instanceof Principal.AwsService service && service.name().equals(name);
    }
    if (!(who instanceof Principal.Role role)) {
      return false;
    }
    boolean account = name.equals(Caller.ACCOUNT) || name.equals(Caller.ROOT.arn());
    return account ? denies : name.equals(role.roleArn()) || name.equals(role.arn());
  }
}
