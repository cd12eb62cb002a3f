package localcloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import localcloud.deploy.InertType;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Service;
import localcloud.iam.Iam;
import localcloud.iam.IamTypes;
import localcloud.iam.Roles;
import localcloud.ssm.ParameterStore;
import localcloud.ssm.ParameterType;
import localcloud.ssm.Ssm;
import localcloud.sts.Sts;

/** What an account has before it uses any service: parameters, roles and the caller's identity. */
record AccountServices(ParameterStore parameters, Roles roles, List<Service> services) {

  static AccountServices open(Base base) {
    ParameterStore parameters =
        new ParameterStore(base.clock(), base.options().file("parameters.json"));
    Roles roles = new Roles(base.clock());
    Sts sts =
        new Sts(
            roles::trusts, roles::longestSession, base.identities()::temporaryKeyFor, base.clock());
    return new AccountServices(
        parameters, roles, List.of(new Ssm(parameters), sts, new Iam(roles)));
  }

  List<ResourceType> resourceTypes() {
    List<ResourceType> types = new ArrayList<>(IamTypes.of(roles));
    types.add(new ParameterType(parameters));
    types.add(new InertType("AWS::CDK::Metadata", Set.of("Analytics"), ""));
    types.add(
        new InertType(
            "AWS::ECR::Repository",
            Set.of(
                "RepositoryName",
                "ImageTagMutability",
                "LifecyclePolicy.LifecyclePolicyText",
                "RepositoryPolicyText.*"),
            "RepositoryName"));
    return types;
  }
}
