package localcloud.sts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/** GetCallerIdentity and AssumeRole of the AWS Security Token Service API Reference. */
public final class Sts implements DispatchingService {
  private static final int USUAL_SECONDS = 3600;

  /** For a role that another role assumes ("role chaining"). */
  private static final int MOST_SECONDS_OF_A_CHAIN = 3600;

  private final BiPredicate<String, Caller> trust;
  private final ToIntFunction<String> longest;
  private final Keys keys;
  private final Clock clock;
  private final OperationTable operations =
      new OperationTable()
          .on("GetCallerIdentity", call -> Reply.json(200, identity(call.caller().arn())))
          .on("AssumeRole", call -> Reply.json(200, assume(call.caller(), QueryForm.input(call))));

  /**
   * @param trust whether the role with this ARN exists and lets the caller assume it
   * @param longest the longest session of the role with this ARN, in seconds
   */
  public Sts(
      BiPredicate<String, Caller> trust, ToIntFunction<String> longest, Keys keys, Clock clock) {
    this.trust = trust;
    this.longest = longest;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sts";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private static ObjectNode identity(String arn) {
    return Json.object().put("Arn", arn).put("UserId", userId(arn)).put("Account", Caller.ACCOUNT);
  }

  /**
   * A function becomes the role that it assumes. A caller from outside gets a key that belongs to
   * no role and remains the account's root: a deployment role's permissions are not restricted
   * here.
   */
  private ObjectNode assume(Caller caller, JsonNode input) {
    String role = input.path("RoleArn").asText();
    String session = input.path("RoleSessionName").asText();
    if (!trust.test(role, caller)) {
      throw new AwsException(
          403,
          "AccessDenied",
          String.format(
              Locale.ROOT,
              "User: %s is not authorized to perform: sts:AssumeRole on resource: %s",
              caller.arn(),
              role));
    }
    if (!caller.equals(Caller.ROOT) && (input.has("Policy") || input.has("PolicyArns"))) {
      throw AwsException.notImplemented("The local cloud does not support session policies");
    }
    Instant end = clock.instant().plusSeconds(seconds(caller, role, input));
    String name = role.substring(role.lastIndexOf('/') + 1);
    ObjectNode answer = Json.object();
    answer
        .putObject("AssumedRoleUser")
        .put("AssumedRoleId", "AROA" + name + ":" + session)
        .put(
            "Arn",
            String.format(
                Locale.ROOT, "arn:aws:sts::%s:assumed-role/%s/%s", Caller.ACCOUNT, name, session));
    answer
        .putObject("Credentials")
        .put(
            "AccessKeyId",
            caller.equals(Caller.ROOT) ? outsidersKey() : keys.of(role, session, end))
        .put("SecretAccessKey", "local")
        .put("SessionToken", "local")
        .put("Expiration", end.truncatedTo(ChronoUnit.SECONDS).toString());
    return answer;
  }

  private int seconds(Caller caller, String role, JsonNode input) {
    int seconds = input.path("DurationSeconds").asInt(USUAL_SECONDS);
    if (seconds < 900 || seconds > 43_200) {
      throw invalid(
          String.format(
              Locale.ROOT,
              "1 validation error detected: Value '%d' at 'durationSeconds' failed to satisfy"
                  + " constraint: Member must have value %s",
              seconds,
              seconds < 900 ? "greater than or equal to 900" : "less than or equal to 43200"));
    }
    if (!caller.equals(Caller.ROOT) && seconds > MOST_SECONDS_OF_A_CHAIN) {
      throw invalid(
          "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role"
              + " chaining.");
    }
    if (seconds > longest.applyAsInt(role)) {
      throw invalid(
          "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }
    return seconds;
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "ValidationError", message);
  }

  private static String outsidersKey() {
    return "ASIA" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  /** The root's user id is the account; a session's consists of its role's id and its own name. */
  private static String userId(String arn) {
    String[] parts = arn.split("/");
    return parts.length == 3 ? "AROA" + parts[1] + ":" + parts[2] : Caller.ACCOUNT;
  }

  /** Makes the access key of a role's session. */
  @FunctionalInterface
  public interface Keys {
    String of(String role, String session, Instant end);
  }
}
