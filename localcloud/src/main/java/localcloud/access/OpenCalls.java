package localcloud.access;

import java.util.Set;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;

/**
 * The operations that AWS lets anybody call, as their input says who calls: a password, a code or a
 * token (Amazon Cognito Developer Guide, "List of API operations grouped by authorization model").
 * No policy is asked, but a signature, if there is one, must be that of a key that exists.
 */
final class OpenCalls {
  private static final Set<String> OF_USERS =
      Set.of(
          "SignUp",
          "ConfirmSignUp",
          "ResendConfirmationCode",
          "InitiateAuth",
          "RespondToAuthChallenge",
          "GetUser",
          "ChangePassword",
          "GlobalSignOut",
          "DeleteUser",
          "RevokeToken");

  private OpenCalls() {}

  static boolean isOne(Call call) {
    return call.service().equals("cognito-idp")
        && OF_USERS.contains(call.operation())
        && !call.caller().equals(Caller.UNKNOWN_KEY);
  }
}
