package localcloud.gateway;

/**
 * The identity that makes a call.
 *
 * @param arn a role's session (a function), a service principal such as {@code
 *     events.amazonaws.com}, the account's root for callers outside the cloud (the CLI, a test), or
 *     a word for a function that does not say who it is
 */
public record Caller(String arn) {

  public static final String ACCOUNT = "000000000000";
  public static final Caller ROOT = new Caller("arn:aws:iam::" + ACCOUNT + ":root");

  /** A function that signs with a key that is no role's. */
  public static final Caller UNKNOWN_KEY = new Caller("function-with-unknown-key");

  /** A function that does not sign. */
  public static final Caller UNSIGNED = new Caller("function-without-signature");

  public static Caller service(String principal) {
    return new Caller(principal);
  }
}
