package search.template;

import java.util.stream.Stream;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;
import search.access.FunctionRole;
import search.access.PolicyGrant;

/** What the policies say that are attached to a function's role, and those inside it. */
final class FunctionRoleReader {
  private final CloudAssembly assembly;
  private final References references;
  private final PolicyReader policies;

  FunctionRoleReader(CloudAssembly assembly, References references) {
    this.assembly = assembly;
    this.references = references;
    this.policies = new PolicyReader(references);
  }

  FunctionRole of(Resource function) {
    String role = references.target(function.stack(), function.properties().path("Role"));
    return new FunctionRole(Stream.concat(attached(role), inside(role)).toList());
  }

  private Stream<PolicyGrant> attached(String role) {
    return Resources.of(assembly, "AWS::IAM::Policy")
        .filter(
            policy ->
                Elements.of(policy.properties().path("Roles"))
                    .anyMatch(to -> references.target(policy.stack(), to).equals(role)))
        .flatMap(policy -> policies.of(policy, policy.properties().path("PolicyDocument")));
  }

  private Stream<PolicyGrant> inside(String role) {
    return Resources.of(assembly, "AWS::IAM::Role")
        .filter(one -> one.where().equals(role))
        .flatMap(
            one ->
                Elements.of(one.properties().path("Policies"))
                    .flatMap(policy -> policies.of(one, policy.path("PolicyDocument"))));
  }
}
