package localcloud.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;

/**
 * Decides whether a principal may do what a call needs: any Deny refuses it; within an account, an
 * Allow in either the role's or the resource's policies is enough; for a service, only resource
 * policies apply (IAM User Guide, "Policy evaluation logic").
 */
final class PolicyDecision {
  private final PolicyStatements statements;
  private final Usage usage;

  PolicyDecision(PolicyStatements statements, Usage usage) {
    this.statements = statements;
    this.usage = usage;
  }

  /**
   * The reason for a refusal, in AWS's words (IAM User Guide, "Access denied error messages");
   * empty if the call is allowed.
   */
  Optional<String> refusal(Principal who, Need need, Call call) {
    return refusal(who, need, context(who, call), call::letIn);
  }

  Optional<String> refusal(Principal who, Need need, Map<String, String> context) {
    return refusal(who, need, context, by -> {});
  }

  private Optional<String> refusal(
      Principal who, Need need, Map<String, String> context, Consumer<Grant> letIn) {
    List<Statement> identity =
        who instanceof Principal.Role role ? statements.ofRole(role.name()) : List.of();
    List<Statement> resource =
        statements.ofResource(need.resource()).stream()
            .filter(statement -> statement.speaksOf(who))
            .toList();
    if (first(identity, true, need, context).isPresent()) {
      return Optional.of("with an explicit deny in an identity-based policy");
    }
    if (first(resource, true, need, context).isPresent()) {
      return Optional.of("with an explicit deny in a resource-based policy");
    }
    Optional<Grant> granted = first(identity, false, need, context);
    if (granted.isPresent()) {
      usage.used(((Principal.Role) who).name(), granted.get());
      letIn.accept(granted.get());
      return Optional.empty();
    }
    Optional<Grant> byResource = first(resource, false, need, context);
    if (byResource.isPresent()) {
      letIn.accept(byResource.get());
      return Optional.empty();
    }
    String kind = who instanceof Principal.Role ? "identity" : "resource";
    return Optional.of("because no " + kind + "-based policy allows the %s action");
  }

  private static Optional<Grant> first(
      List<Statement> statements, boolean denying, Need need, Map<String, String> context) {
    for (Statement statement : statements) {
      if (statement.denies() == denying) {
        Optional<Grant> grant = statement.covers(need, context);
        if (grant.isPresent()) {
          return grant;
        }
      }
    }
    return Optional.empty();
  }

  /** A call within this machine cannot be overheard, so it counts as made over TLS. */
  private static Map<String, String> context(Principal who, Call call) {
    Map<String, String> context = new HashMap<>(who.context(call));
    context.put("aws:securetransport", "true");
    context.put("aws:resourceaccount", Caller.ACCOUNT);
    context.put("s3:resourceaccount", Caller.ACCOUNT);
    return context;
  }
}
