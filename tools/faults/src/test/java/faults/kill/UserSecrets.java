package faults.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import acceptance.LocalClients;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;

/** Calls a user pool in the ways in which users do, also wrongly, and remembers each secret. */
final class UserSecrets {
  static final String FIRST = "Ada-First-Password-1815";
  static final String SECOND = "Ada-Second-Password-1852";
  private static final String WRONG = "Ada-Wrong-Password-1833";
  private static final String WEAK = "weak-and-lower-case";
  private static final String TEMPORARY = "Grace-Temporary-1906";
  private static final String OWN = "Grace-Own-Password-1992";

  private static final AttributeType EMAIL =
      AttributeType.builder().name("email").value("ada@example.org").build();

  private final MortalCloud cloud;
  private final CognitoIdentityProviderClient pools;
  private final String pool;
  private final String client;
  private final List<String> tokens = new ArrayList<>();
  private int refusals;

  UserSecrets(MortalCloud cloud) {
    this.cloud = cloud;
    this.pools = LocalClients.client(CognitoIdentityProviderClient.builder(), cloud.endpoint(""));
    this.pool = cloud.output("SignInStack.UserPoolId");
    this.client = cloud.output("SignInStack.ClientId");
  }

  /** How many calls were wrong, and refused. */
  int refusals() {
    return refusals;
  }

  /**
   * What must be found nowhere: each password, also as a client sends it in a header (RFC 7617),
   * and each token, also the part without which it is good for nothing.
   */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String password : List.of(FIRST, SECOND, WRONG, WEAK, TEMPORARY, OWN)) {
      texts.add(password);
      texts.add(basic("ada", password));
    }
    tokens.forEach(token -> texts.add(token.substring(token.lastIndexOf('.') + 1)));
    return texts;
  }

  /** What stands behind {@code Basic} in the header Authorization. */
  static String basic(String user, String password) {
    return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  /** Does all that users do; in the end, Ada is signed in. */
  AuthenticationResultType use() {
    signUp();
    AuthenticationResultType first = signIn("ada", FIRST);
    mistakes(first);
    keep(initiate(AuthFlowType.REFRESH_TOKEN_AUTH, refresh(first)).authenticationResult());
    pools.changePassword(
        call ->
            call.accessToken(first.accessToken()).previousPassword(FIRST).proposedPassword(SECOND));
    invite();
    leave(signIn("ada", SECOND));
    return signIn("ada", SECOND);
  }

  private void signUp() {
    refused(() -> signUp(WEAK));
    signUp(FIRST);
    String codes = Http.send("GET", cloud.endpoint("/_localcloud/codes"), null, Map.of()).body();
    String code = ExactJson.read(codes).at("/0/code").asText();
    pools.confirmSignUp(call -> call.clientId(client).username("ada").confirmationCode(code));
  }

  private void signUp(String password) {
    pools.signUp(
        call -> call.clientId(client).username("ada").password(password).userAttributes(EMAIL));
  }

  private void mistakes(AuthenticationResultType tokens) {
    refused(() -> initiate(AuthFlowType.USER_PASSWORD_AUTH, password("ada", WRONG)));
    refused(() -> initiate(AuthFlowType.USER_PASSWORD_AUTH, password(FIRST, WRONG)));
    refused(() -> initiate(AuthFlowType.USER_SRP_AUTH, password("ada", FIRST)));
    refused(() -> initiate(AuthFlowType.REFRESH_TOKEN_AUTH, Map.of("REFRESH_TOKEN", FIRST)));
    refused(() -> pools.getUser(call -> call.accessToken(FIRST)));
    refused(() -> pools.getUser(call -> call.accessToken(tokens.idToken())));
    refused(
        () ->
            pools.changePassword(
                call ->
                    call.accessToken(tokens.accessToken())
                        .previousPassword(WRONG)
                        .proposedPassword(WEAK)));
    refused(() -> pools.adminGetUser(call -> call.userPoolId(pool).username(tokens.idToken())));
  }

  /** A user who gets a password from somebody else, and must change it. */
  private void invite() {
    pools.adminCreateUser(
        call ->
            call.userPoolId(pool)
                .username("grace")
                .temporaryPassword(TEMPORARY)
                .userAttributes(EMAIL));
    InitiateAuthResponse challenge =
        initiate(AuthFlowType.USER_PASSWORD_AUTH, password("grace", TEMPORARY));
    tokens.add(challenge.session());
    keep(
        pools
            .respondToAuthChallenge(
                call ->
                    call.clientId(client)
                        .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                        .session(challenge.session())
                        .challengeResponses(Map.of("USERNAME", "grace", "NEW_PASSWORD", OWN)))
            .authenticationResult());
  }

  private void leave(AuthenticationResultType tokens) {
    pools.globalSignOut(call -> call.accessToken(tokens.accessToken()));
    refused(() -> initiate(AuthFlowType.REFRESH_TOKEN_AUTH, refresh(tokens)));
    AuthenticationResultType again = signIn("ada", SECOND);
    pools.revokeToken(call -> call.clientId(client).token(again.refreshToken()));
  }

  private AuthenticationResultType signIn(String user, String password) {
    return keep(
        initiate(AuthFlowType.USER_PASSWORD_AUTH, password(user, password)).authenticationResult());
  }

  private AuthenticationResultType keep(AuthenticationResultType result) {
    tokens.add(result.accessToken());
    tokens.add(result.idToken());
    if (result.refreshToken() != null) {
      tokens.add(result.refreshToken());
    }
    return result;
  }

  private InitiateAuthResponse initiate(AuthFlowType flow, Map<String, String> parameters) {
    return pools.initiateAuth(
        call -> call.clientId(client).authFlow(flow).authParameters(parameters));
  }

  private static Map<String, String> password(String user, String password) {
    return Map.of("USERNAME", user, "PASSWORD", password);
  }

  private static Map<String, String> refresh(AuthenticationResultType tokens) {
    return Map.of("REFRESH_TOKEN", tokens.refreshToken());
  }

  private void refused(Runnable call) {
    try {
      call.run();
    } catch (CognitoIdentityProviderException e) {
      refusals++;
    }
  }
}
