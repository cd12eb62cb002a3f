package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * Passes calls that the policies allow and answers all others with AWS's denial. The account's root
 * may do everything.
 */
public final class AccessControl implements Checkpoint {
  /**
   * Principals that do the cloud's own work, which no policy covers: its metrics, its warm-up, and
   * event source mappings, which on AWS need no permission to invoke their function.
   */
  private static final Set<Principal> PLATFORM =
      Set.of(
          new Principal.AwsService("localcloud"),
          new Principal.AwsService("cloudwatch.amazonaws.com"),
          new Principal.AwsService("lambda.amazonaws.com"));

  private final StreamNeeds streams = new StreamNeeds();
  private final Needs needs = new Needs(streams);
  private final Usage usage = new Usage();
  private final Set<String> openedStreams = ConcurrentHashMap.newKeySet();
  private final PolicyStatements statements;
  private final PolicyDecision decision;

  public AccessControl(Policies policies) {
    this.statements = new PolicyStatements(policies);
    this.decision = new PolicyDecision(statements, usage);
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Principal who = Principal.of(call.caller());
    if (who instanceof Principal.Root || isPlatforms(who, call) || OpenCalls.isOne(call)) {
      return onwards.apply(call);
    }
    if (who instanceof Principal.Nobody nobody) {
      return Reply.error(Unidentified.refusal(call.service(), nobody.caller()));
    }
    try {
      for (Need need : needs.of(call)) {
        decision
            .refusal(who, need, call)
            .ifPresent(
                reason -> {
                  throw Denial.of(call.service(), who, need, reason);
                });
      }
    } catch (AwsException e) {
      return Reply.error(e);
    }
    Reply reply = onwards.apply(call);
    streams.learn(call, reply);
    return reply;
  }

  /** Even an alarm may publish only if the topic's policy allows it. */
  private static boolean isPlatforms(Principal who, Call call) {
    return PLATFORM.contains(who) && !call.service().equals("sns");
  }

  /**
   * Whether a function's role lets Lambda write to its log stream; otherwise the function has no
   * logs.
   */
  public boolean mayLog(Caller function, String group, String stream) {
    Principal who = Principal.of(function);
    if (!openedStreams.contains(stream)) {
      if (!may(who, Needs.logStream("CreateLogStream", group, stream))) {
        return false;
      }
      openedStreams.add(stream);
    }
    return may(who, Needs.logStream("PutLogEvents", group, stream));
  }

  /** Why a caller may not do this, in AWS's words; empty if a policy allows it. */
  public Optional<String> refusal(Caller caller, String action, String resource) {
    Principal who = Principal.of(caller);
    if (who instanceof Principal.Root) {
      return Optional.empty();
    }
    Need need = new Need(action, resource);
    return decision
        .refusal(who, need, Map.of())
        .map(reason -> Denial.message(who, action, need, reason));
  }

  private boolean may(Principal who, Need need) {
    return decision.refusal(who, need, Map.of()).isEmpty();
  }

  /** Each action on each resource that a role is allowed, and how often the role has used it. */
  public JsonNode grantsOf(String role) {
    ArrayNode list = Json.array();
    statements.ofRole(role).stream()
        .filter(statement -> !statement.denies())
        .flatMap(statement -> statement.grants().stream())
        .distinct()
        .forEach(
            grant ->
                list.addObject()
                    .put("action", grant.action())
                    .put("resource", grant.resource())
                    .put("used", usage.count(role, grant)));
    return list;
  }
}
