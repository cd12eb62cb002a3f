package shop.system;

import shop.foundation.Caller;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.Suppressions;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.constructs.Construct;

/**
 * Who may shop: a user pool, the client that signs its users in, and the group of the shopkeepers.
 * It has no function, and no module imports it: the APIs find the pool by its parameter
 * (docs/decisions/0035).
 */
public final class SignInStack extends ShopStack {
  /** Short, because a revoked token lets its holder in until it expires. */
  private static final Duration TOKENS = Duration.hours(1);

  private static final Duration SIGNED_IN = Duration.days(30);

  public SignInStack(Construct scope, String id, SignInStackProps props) {
    super(scope, id, props.stage());
    var pool = pool();
    var client = client(pool);
    CfnUserPoolGroup.Builder.create(this, "Shopkeepers")
        .groupName(Caller.SHOPKEEPER)
        .description("They maintain the catalogue and see all baskets and orders")
        .userPoolId(pool.getUserPoolId())
        .build();

    publish("UserPoolArnParameter", props.userPoolArnParameter(), pool.getUserPoolArn());
    publish("ClientIdParameter", props.clientIdParameter(), client.getUserPoolClientId());
    output("UserPoolId", pool.getUserPoolId());
    output("ClientId", client.getUserPoolClientId());
  }

  /**
   * Anybody may sign up, and nobody chooses a group. Users who leave may delete their own account:
   * whoever takes the name next gets another {@code sub}, and so nothing of the former.
   */
  private UserPool pool() {
    var pool =
        UserPool.Builder.create(this, "Shoppers")
            .userPoolName(stage().named("shoppers"))
            .selfSignUpEnabled(true)
            .signInCaseSensitive(false)
            .standardAttributes(
                StandardAttributes.builder()
                    .email(StandardAttribute.builder().required(true).mutable(true).build())
                    .build())
            .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
            .accountRecovery(AccountRecovery.EMAIL_ONLY)
            .passwordPolicy(
                PasswordPolicy.builder()
                    .minLength(12)
                    .requireLowercase(true)
                    .requireUppercase(true)
                    .requireDigits(true)
                    .requireSymbols(true)
                    .tempPasswordValidity(Duration.days(3))
                    .build())
            .mfa(Mfa.OFF)
            .deletionProtection(stage().keepsData())
            .removalPolicy(stage().removalPolicy())
            .build();
    Suppressions.ofUserPool(pool);
    return pool;
  }

  /** For programs that nobody can keep a secret in, such as a page in a browser. */
  private UserPoolClient client(UserPool pool) {
    return UserPoolClient.Builder.create(this, "Client")
        .userPool(pool)
        .userPoolClientName(stage().named("client"))
        .generateSecret(false)
        .authFlows(AuthFlow.builder().userPassword(true).build())
        .disableOAuth(true)
        .preventUserExistenceErrors(true)
        .enableTokenRevocation(true)
        .accessTokenValidity(TOKENS)
        .idTokenValidity(TOKENS)
        .refreshTokenValidity(SIGNED_IN)
        .build();
  }
}
