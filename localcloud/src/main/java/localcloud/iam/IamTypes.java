package localcloud.iam;

import java.util.List;
import localcloud.deploy.ResourceType;

/** The resource types of roles and policies. */
public final class IamTypes {
  private IamTypes() {}

  public static List<ResourceType> of(Roles roles) {
    return List.of(new RoleType(roles), new PolicyType(roles, false), new PolicyType(roles, true));
  }
}
