package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyFailedAttemptsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** How somebody becomes a user, signs in, stays signed in and signs out. */
class SignInTest {
  private static final String PASSWORD = PoolCloud.PASSWORD;

  @AutoClose private static final PoolCloud CLOUD = new PoolCloud(null);

  @BeforeAll
  static void deploy(@TempDir Path cdkOut) {
    CLOUD.deploy(cdkOut);
  }

  @AfterEach
  void clear() {
    CLOUD.clear();
  }

  private void signUp(String name, String password) {
    CLOUD.sdk.signUp(
        call ->
            call.clientId(CLOUD.id("PoolClient"))
                .username(name)
                .password(password)
                .userAttributes(
                    AttributeType.builder().name("email").value("ada@library.example").build()));
  }

  private void confirm(String name, String code) {
    CLOUD.sdk.confirmSignUp(
        call -> call.clientId(CLOUD.id("PoolClient")).username(name).confirmationCode(code));
  }

  private String code() {
    Matcher code =
        Pattern.compile("\"code\":\"(\\d{6})\"").matcher(CLOUD.read(Cognito.CODES_PREFIX).body());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private static void refused(
      ThrowingCallable call, Class<? extends Throwable> type, String message) {
    assertThatThrownBy(call).isInstanceOf(type).hasMessageContaining(message);
  }

  @Test
  void who_signs_up_signs_in_after_confirming_with_the_code() {
    signUp("ada", PASSWORD);
    refused(() -> CLOUD.signIn("ada", "Pool"), UserNotConfirmedException.class, "not confirmed.");
    String code = code();
    String wrong = code.equals("000000") ? "000001" : "000000";
    refused(() -> confirm("ada", wrong), CodeMismatchException.class, "please try again.");

    confirm("ada", code);

    AuthenticationResultType tokens = CLOUD.signIn("ada", "Pool");
    assertThat(tokens.expiresIn()).isEqualTo(3600);
    assertThat(tokens.tokenType()).isEqualTo("Bearer");
    var user = CLOUD.sdk.getUser(call -> call.accessToken(tokens.accessToken()));
    assertThat(user.username()).isEqualTo("ada");
    assertThat(user.userAttributes())
        .extracting(one -> one.name() + "=" + one.value())
        .contains("email=ada@library.example", "email_verified=true");
    assertThat(CLOUD.read(Cognito.CODES_PREFIX).body()).isEqualTo("[]");
    refused(
        () -> confirm("ada", code),
        NotAuthorizedException.class,
        "User cannot be confirmed. Current status is CONFIRMED");
  }

  @Test
  void a_code_is_good_for_a_day_and_a_new_one_replaces_it() {
    signUp("ada", PASSWORD);
    String first = code();
    CLOUD.clock.advance(Duration.ofHours(25));
    refused(() -> confirm("ada", first), ExpiredCodeException.class, "please request a code again");

    CLOUD.sdk.resendConfirmationCode(call -> call.clientId(CLOUD.id("PoolClient")).username("ada"));

    confirm("ada", code());
    assertThat(CLOUD.signIn("ada", "Pool").accessToken()).isNotEmpty();
  }

  @Test
  void an_administrator_confirms_without_a_code() {
    signUp("ada", PASSWORD);

    CLOUD.sdk.adminConfirmSignUp(call -> call.userPoolId(CLOUD.id("Pool")).username("ada"));

    assertThat(CLOUD.signIn("ada", "Pool").accessToken()).isNotEmpty();
  }

  @Test
  void a_name_is_taken_once_and_belongs_to_another_user_after_a_deletion() {
    CLOUD.user("ada", "Pool");
    refused(() -> signUp("ada", PASSWORD), UsernameExistsException.class, "User already exists");
    String first = sub("ada");

    CLOUD.sdk.adminDeleteUser(call -> call.userPoolId(CLOUD.id("Pool")).username("ada"));
    CLOUD.user("ada", "Pool");

    assertThat(sub("ada")).isNotEqualTo(first);
  }

  private String sub(String name) {
    return CLOUD
        .sdk
        .adminGetUser(call -> call.userPoolId(CLOUD.id("Pool")).username(name))
        .userAttributes()
        .getFirst()
        .value();
  }

  @Test
  void a_weak_password_is_refused_with_the_rule_that_it_breaks() {
    Map<String, String> rules =
        Map.of(
            "Aa1!", "Password not long enough",
            "UPPER-CASE-1", "Password must have lowercase characters",
            "lower-case-1", "Password must have uppercase characters",
            "No-Numbers-Here", "Password must have numeric characters",
            "NoSymbols1", "Password must have symbol characters");
    rules.forEach(
        (password, rule) ->
            refused(
                () -> signUp("ada", password),
                InvalidPasswordException.class,
                "Password did not conform with policy: " + rule));
  }

  @Test
  void a_wrong_password_and_an_unknown_user_are_told_apart_as_the_client_says() {
    CLOUD.user("ada", "Pool");
    refused(
        () -> CLOUD.trySignIn("ada", "Wrong-Horse-7", "Pool"),
        NotAuthorizedException.class,
        "Incorrect username or password.");
    refused(
        () -> CLOUD.trySignIn("eve", PASSWORD, "Pool"),
        UserNotFoundException.class,
        "User does not exist.");
    refused(() -> confirm("eve", "123456"), UserNotFoundException.class, "User does not exist.");
  }

  @Test
  void who_guesses_is_locked_out_of_sign_ins_and_changes_of_a_password_even_with_the_right_one() {
    CLOUD.user("ada", "Pool");
    CLOUD.user("eve", "Pool");
    String token = CLOUD.signIn("ada", "Pool").accessToken();
    guess(
        () ->
            refused(
                () -> CLOUD.trySignIn("ada", "Wrong-Horse-7", "Pool"),
                NotAuthorizedException.class,
                "Incorrect"));

    refused(
        () -> CLOUD.signIn("ada", "Pool"),
        NotAuthorizedException.class,
        "Password attempts exceeded");
    refused(
        () -> changePassword(token, PASSWORD), LimitExceededException.class, "try after some time");
    assertThat(CLOUD.signIn("eve", "Pool").accessToken()).isNotEmpty();
    CLOUD.clock.advance(Duration.ofMinutes(15));
    assertThat(CLOUD.signIn("ada", "Pool").accessToken()).isNotEmpty();
  }

  /** Until the next attempt is locked out for two minutes. */
  private static void guess(Runnable attempt) {
    for (int failed = 0; failed < 12; failed++) {
      CLOUD.clock.advance(Duration.ofSeconds(130));
      attempt.run();
    }
  }

  private static void changePassword(String token, String previous) {
    CLOUD.sdk.changePassword(
        call ->
            call.accessToken(token).previousPassword(previous).proposedPassword("Better-Horse-8"));
  }

  @Test
  void who_guesses_a_code_is_locked_out() {
    signUp("ada", PASSWORD);
    guess(() -> refused(() -> confirm("ada", "nonsense"), CodeMismatchException.class, "Invalid"));
    refused(
        () -> confirm("ada", "nonsense"), TooManyFailedAttemptsException.class, "failed attempts");
  }

  @Test
  void tokens_are_refreshed_until_the_refresh_token_expires() {
    CLOUD.user("ada", "Pool");
    AuthenticationResultType first = CLOUD.signIn("ada", "Pool");
    CLOUD.clock.advance(Duration.ofHours(2));
    refused(
        () -> CLOUD.sdk.getUser(call -> call.accessToken(first.accessToken())),
        NotAuthorizedException.class,
        "Access Token has expired");

    AuthenticationResultType second = CLOUD.refresh(first.refreshToken(), "Pool");

    assertThat(second.refreshToken()).isNull();
    assertThat(CLOUD.sdk.getUser(call -> call.accessToken(second.accessToken())).username())
        .isEqualTo("ada");
    CLOUD.clock.advance(Duration.ofDays(30));
    refused(
        () -> CLOUD.refresh(first.refreshToken(), "Pool"),
        NotAuthorizedException.class,
        "Refresh Token has expired");
    refused(
        () -> CLOUD.refresh("nonsense", "Pool"),
        NotAuthorizedException.class,
        "Invalid Refresh Token");
  }

  @Test
  void a_revoked_refresh_token_ends_its_own_session_and_no_other() {
    CLOUD.user("ada", "Pool");
    AuthenticationResultType laptop = CLOUD.signIn("ada", "Pool");
    AuthenticationResultType phone = CLOUD.signIn("ada", "Pool");

    CLOUD.sdk.revokeToken(
        call -> call.clientId(CLOUD.id("PoolClient")).token(phone.refreshToken()));

    refused(
        () -> CLOUD.refresh(phone.refreshToken(), "Pool"),
        NotAuthorizedException.class,
        "Refresh Token has been revoked");
    refused(
        () -> CLOUD.sdk.getUser(call -> call.accessToken(phone.accessToken())),
        NotAuthorizedException.class,
        "Access Token has been revoked");
    assertThat(CLOUD.refresh(laptop.refreshToken(), "Pool").accessToken()).isNotEmpty();
  }

  @Test
  void only_a_refresh_token_is_revoked() {
    refused(
        () -> CLOUD.sdk.revokeToken(call -> call.clientId(CLOUD.id("PoolClient")).token("")),
        InvalidParameterException.class,
        "'token' failed to satisfy constraint");
  }

  @Test
  void half_a_character_is_no_question_mark() {
    String half = "Correct-Horse-7\ud800";
    refused(() -> signUp("eve", half), InvalidParameterException.class, "half a character");
    signUp("ada", "Correct-Horse-7?");
    CLOUD.sdk.adminConfirmSignUp(call -> call.userPoolId(CLOUD.id("Pool")).username("ada"));

    refused(() -> CLOUD.trySignIn("ada", half, "Pool"), NotAuthorizedException.class, "Incorrect");
    assertThat(CLOUD.trySignIn("ada", "Correct-Horse-7?", "Pool").authenticationResult())
        .isNotNull();
  }

  @Test
  void users_are_listed_by_their_status_in_any_case() {
    CLOUD.user("ada", "Pool");
    for (String filter :
        List.of(
            "cognito:user_status = \"confirmed\"",
            "cognito:user_status = \"CONFIRMED\"",
            "cognito:user_status ^= \"conf\"")) {
      assertThat(listed(filter)).as(filter).isEqualTo(1);
    }
    for (String filter :
        List.of(
            "cognito:user_status = \"confirm\"", "username = \"Ada\"", "status = \"enabled\"")) {
      assertThat(listed(filter)).as(filter).isZero();
    }
  }

  private static int listed(String filter) {
    return CLOUD
        .sdk
        .listUsers(call -> call.userPoolId(CLOUD.id("Pool")).filter(filter))
        .users()
        .size();
  }

  @Test
  void signing_out_everywhere_ends_every_session() {
    CLOUD.user("ada", "Pool");
    List<AuthenticationResultType> all =
        List.of(CLOUD.signIn("ada", "Pool"), CLOUD.signIn("ada", "Pool"));

    CLOUD.sdk.globalSignOut(call -> call.accessToken(all.getFirst().accessToken()));

    for (AuthenticationResultType one : all) {
      refused(
          () -> CLOUD.refresh(one.refreshToken(), "Pool"),
          NotAuthorizedException.class,
          "Refresh Token has been revoked");
    }
    assertThat(CLOUD.signIn("ada", "Pool").accessToken()).isNotEmpty();
  }

  @Test
  void a_disabled_user_is_signed_out_and_cannot_sign_in() {
    CLOUD.user("ada", "Pool");
    AuthenticationResultType before = CLOUD.signIn("ada", "Pool");

    CLOUD.sdk.adminDisableUser(call -> call.userPoolId(CLOUD.id("Pool")).username("ada"));

    refused(() -> CLOUD.signIn("ada", "Pool"), NotAuthorizedException.class, "User is disabled.");
    refused(
        () -> CLOUD.refresh(before.refreshToken(), "Pool"),
        NotAuthorizedException.class,
        "revoked");
    refused(
        () -> CLOUD.sdk.getUser(call -> call.accessToken(before.accessToken())),
        NotAuthorizedException.class,
        "Access Token has been revoked");
    CLOUD.sdk.adminEnableUser(call -> call.userPoolId(CLOUD.id("Pool")).username("ada"));
    assertThat(CLOUD.signIn("ada", "Pool").accessToken()).isNotEmpty();
  }

  @Test
  void a_password_of_an_administrator_must_be_replaced_at_the_first_sign_in() {
    CLOUD.sdk.adminCreateUser(
        call ->
            call.userPoolId(CLOUD.id("Pool")).username("ada").temporaryPassword("Temporary-1!"));
    InitiateAuthResponse challenge = CLOUD.trySignIn("ada", "Temporary-1!", "Pool");
    assertThat(challenge.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    assertThat(challenge.authenticationResult()).isNull();
    refused(
        () -> answer(challenge.session(), "ada", "weak"), InvalidPasswordException.class, "long");
    refused(
        () -> answer("nonsense-of-the-right-length", "ada", PASSWORD),
        NotAuthorizedException.class,
        "Invalid session");

    answer(challenge.session(), "ada", PASSWORD);

    assertThat(CLOUD.signIn("ada", "Pool").accessToken()).isNotEmpty();
    refused(
        () -> answer(challenge.session(), "ada", PASSWORD),
        NotAuthorizedException.class,
        "Invalid session");
  }

  private void answer(String session, String name, String password) {
    CLOUD.sdk.respondToAuthChallenge(
        call ->
            call.clientId(CLOUD.id("PoolClient"))
                .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                .session(session)
                .challengeResponses(Map.of("USERNAME", name, "NEW_PASSWORD", password)));
  }

  @Test
  void a_temporary_password_expires() {
    CLOUD.sdk.adminCreateUser(
        call ->
            call.userPoolId(CLOUD.id("Pool")).username("ada").temporaryPassword("Temporary-1!"));
    CLOUD.clock.advance(Duration.ofDays(8));

    refused(
        () -> CLOUD.trySignIn("ada", "Temporary-1!", "Pool"),
        NotAuthorizedException.class,
        "Temporary password has expired");
  }

  @Test
  void who_knows_the_old_password_changes_it() {
    CLOUD.user("ada", "Pool");
    String token = CLOUD.signIn("ada", "Pool").accessToken();
    refused(
        () -> changePassword(token, "Wrong-Horse-7"),
        NotAuthorizedException.class,
        "Incorrect username or password.");

    changePassword(token, PASSWORD);

    assertThat(CLOUD.trySignIn("ada", "Better-Horse-8", "Pool").authenticationResult()).isNotNull();
  }

  @Test
  void what_the_cloud_does_not_know_is_refused_by_name() {
    for (AuthFlowType flow :
        List.of(AuthFlowType.USER_SRP_AUTH, AuthFlowType.CUSTOM_AUTH, AuthFlowType.USER_AUTH)) {
      assertThatThrownBy(
              () ->
                  CLOUD.sdk.initiateAuth(
                      call ->
                          call.clientId(CLOUD.id("PoolClient"))
                              .authFlow(flow)
                              .authParameters(Map.of("USERNAME", "ada"))))
          .hasMessageContaining("does not support the flow " + flow);
    }
    refused(
        () -> CLOUD.trySignIn("ada", "", "Pool"),
        InvalidParameterException.class,
        "Missing required parameter PASSWORD");
    refused(
        () -> CLOUD.sdk.signUp(call -> call.clientId("nobody").username("ada").password(PASSWORD)),
        ResourceNotFoundException.class,
        "User pool client nobody does not exist.");
  }
}
