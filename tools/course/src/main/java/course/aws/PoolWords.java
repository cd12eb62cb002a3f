package course.aws;

import course.run.Failure;
import course.run.ShellWord;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a user pool does not do, in a sentence each, with what to do instead. */
final class PoolWords {
  /** Of the demo's pool: modules/05-system, SignInStack. */
  private static final String STRONG =
      "A password has 12 to 256 characters, among them a lower and an upper case letter, a digit"
          + " and a symbol, and no blank at its ends.";

  /** Cognito's own, for a user name. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}");

  private PoolWords() {}

  /** Refuses what no pool takes as a name. */
  static void require(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new Failure(
          said(
              name.isEmpty() ? "A user has a name." : "No user can be called \"%s\".",
              shortly(name)),
          "A name has 1 to 128 characters, and no blanks.");
    }
  }

  static Failure noUser(String name, ServiceRefusal refusal) {
    return refusal.type().equals("UserNotFoundException")
        ? new Failure(
            said("There is no user %s.", name),
            "Make one: " + ShellWord.command("./course sign-up", name),
            refusal)
        : refusal;
  }

  static Failure notSignedUp(String name, ServiceRefusal refusal) {
    return switch (refusal.type()) {
      case "UsernameExistsException" ->
          new Failure(
              said("There is a user %s already (upper and lower case are the same).", name),
              "Choose another name, or sign in: " + ShellWord.command("./course sign-in", name),
              refusal);
      case "InvalidPasswordException" ->
          new Failure(
              said("The pool does not take this password for %s: it is too weak.", name),
              STRONG,
              refusal);
      case "InvalidParameterException" ->
          new Failure(
              said("The pool does not take %s with this password.", name),
              refusal.reason().contains("'password'") ? STRONG : refusal.reason(),
              refusal);
      default -> refusal;
    };
  }

  static Failure notSignedIn(String name, ServiceRefusal refusal) {
    if (refusal.reason().startsWith("Incorrect")) {
      return new Failure(
          said("This is not the password of %s.", name),
          "Name it: "
              + ShellWord.command("./course sign-in --password '…'", name)
              + " (without --password it is the one of the demo's users).",
          refusal);
    }
    return switch (refusal.type()) {
      case "NotAuthorizedException",
          "UserNotConfirmedException",
          "PasswordResetRequiredException" ->
          new Failure(
              said("The pool does not sign %s in: %s", name, refusal.reason()),
              refusal.reason().contains("attempts")
                  ? "Too many passwords were wrong. Wait: the pool waits longer after each one, up"
                      + " to 15 minutes."
                  : "An administrator can help: ./course aws -- cognito-idp help",
              refusal);
      case "InvalidParameterException" ->
          new Failure(
              said("The pool cannot sign %s in: %s", name, refusal.reason()),
              "Name a password: " + ShellWord.command("./course sign-in --password '…'", name),
              refusal);
      default -> refusal;
    };
  }

  private static String shortly(String name) {
    return name.length() <= 40
        ? name
        : said("%s… (%d characters)", name.substring(0, 40), name.length());
  }

  private static String said(String words, Object... values) {
    return String.format(Locale.ROOT, words, values);
  }
}
