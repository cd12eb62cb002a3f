package localcloud.gateway;

/**
 * The identity that makes a call.
 *
 * @param arn a role's session (a function), a service principal such as {@code
 *     events.amazonaws.com}, the account's root for callers outside the cloud (the CLI, a test), or
 *     a word for whoever is nobody: a function that does not say who it is, or an ended session
 */
public record Caller(String arn) {

  public static final String ACCOUNT = "000000000000";
  public static final Caller ROOT = new Caller("arn:aws:iam::" + ACCOUNT + ":root");

  /** A function that signs with a key that is no role's. */
  public static final Caller UNKNOWN_KEY = new Caller("function-with-unknown-key");

  /** A function that does not sign. */
  public static final Caller UNSIGNED = new Caller("function-without-signature");

  /** Whoever signs with the key of a role's session that has ended. */
  public static final Caller EXPIRED = new Caller("ended-session");

  public static Caller service(String principal) {
    return new Caller(principal);
  }
}
