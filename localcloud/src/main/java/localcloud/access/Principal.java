package localcloud.access;

import java.util.Map;
import java.util.Set;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;

/** The caller as policies see it. */
sealed interface Principal {

  /** The caller's ARN as given in AWS's messages. */
  String arn();

  /** The context keys about the caller that a condition can use, in lower case. */
  Map<String, String> context(Call call);

  /** The account's root: the CLI and the tests, which may do everything. */
  record Root(String arn) implements Principal {
    @Override
    public Map<String, String> context(Call call) {
      return Map.of();
    }
  }

  /**
   * A session of a role.
   *
   * @param name the role's name, without its path
   */
  record Role(String arn, String name) implements Principal {
    private static final String PREFIX = "arn:aws:sts::" + Caller.ACCOUNT + ":assumed-role/";

    String roleArn() {
      return "arn:aws:iam::" + Caller.ACCOUNT + ":role/" + name;
    }

    @Override
    public Map<String, String> context(Call call) {
      return Map.of("aws:principalarn", roleArn(), "aws:principalaccount", Caller.ACCOUNT);
    }
  }

  /** A function that does not say who it is, or a session that has ended: it may do nothing. */
  record Nobody(Caller caller) implements Principal {
    private static final Set<Caller> ALL =
        Set.of(Caller.UNSIGNED, Caller.UNKNOWN_KEY, Caller.EXPIRED);

    @Override
    public String arn() {
      return caller.arn();
    }

    @Override
    public Map<String, String> context(Call call) {
      return Map.of();
    }
  }

  /** An AWS service that acts on behalf of a resource, such as a rule or an API. */
  record AwsService(String name) implements Principal {
    @Override
    public String arn() {
      return name;
    }

    @Override
    public Map<String, String> context(Call call) {
      String source = call.headers().get("x-amz-source-arn");
      return source == null
          ? Map.of("aws:sourceaccount", Caller.ACCOUNT)
          : Map.of("aws:sourceaccount", Caller.ACCOUNT, "aws:sourcearn", source);
    }
  }

  static Principal of(Caller caller) {
    if (caller.equals(Caller.ROOT)) {
      return new Root(caller.arn());
    }
    if (Nobody.ALL.contains(caller)) {
      return new Nobody(caller);
    }
    String arn = caller.arn();
    return arn.startsWith(Role.PREFIX)
        ? new Role(arn, arn.substring(Role.PREFIX.length(), arn.lastIndexOf('/')))
        : new AwsService(arn);
  }
}
