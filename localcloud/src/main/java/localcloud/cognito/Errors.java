package localcloud.cognito;

import java.util.Locale;
import localcloud.deploy.Declared;
import localcloud.gateway.AwsException;

/** The errors of the Amazon Cognito user pools API Reference, with the messages that AWS sends. */
final class Errors {
  private Errors() {}

  static AwsException notAuthorized(String message) {
    return of("NotAuthorizedException", message);
  }

  static AwsException invalid(String message) {
    return of("InvalidParameterException", message);
  }

  static AwsException notFound(String message) {
    return of("ResourceNotFoundException", message);
  }

  static AwsException noSuchUser() {
    return of("UserNotFoundException", "User does not exist.");
  }

  /** What AWS says of a wrong password, and of a user that it does not want to tell of. */
  static AwsException wrongPassword() {
    return notAuthorized("Incorrect username or password.");
  }

  static AwsException tooManyPasswords() {
    return notAuthorized("Password attempts exceeded");
  }

  static AwsException weakPassword(String reason) {
    return of("InvalidPasswordException", "Password did not conform with policy: " + reason);
  }

  static AwsException cannotBeConfirmed(User user) {
    return notAuthorized("User cannot be confirmed. Current status is " + user.status());
  }

  static AwsException of(String code, String message) {
    return new AwsException(400, code, message);
  }

  /** A value in a template that AWS knows and this cloud does not. */
  static AwsException unsupported(Declared declared, String property, String value, String remedy) {
    return AwsException.notImplemented(
        String.format(
            Locale.ROOT,
            "%s/%s: %s %s is not supported by the local cloud%s",
            declared.stack(),
            declared.logicalId(),
            property,
            value,
            remedy.isEmpty() ? "" : ": " + remedy));
  }
}
