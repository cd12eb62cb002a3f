package localcloud.gateway;

/**
 * The identity that makes a call.
 *
 * @param arn a role's session (a function), a service principal such as {@code
 *     events.amazonaws.com}, or the account's root for callers outside the cloud (the CLI, a test)
 */
public record Caller(String arn) {

  public static final String ACCOUNT = "000000000000";
  public static final Caller ROOT = new Caller("arn:aws:iam::" + ACCOUNT + ":root");

  public static Caller service(String principal) {
    return new Caller(principal);
  }
}
