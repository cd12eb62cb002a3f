package faults;

import acceptance.LocalClients;
import acceptance.shop.ForgedToken;
import acceptance.shop.OtherShop;
import acceptance.shop.SignIn;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Makes a token of every kind. The clock moves by an hour meanwhile, so that one has expired. */
final class TokenKinds {
  private final Cloud cloud;
  private final CognitoIdentityProviderClient pools;
  private final SignIn signIn;
  private final String poolId;

  private TokenKinds(Cloud cloud) {
    this.cloud = cloud;
    URI endpoint = cloud.local().endpoint();
    this.pools = LocalClients.client(CognitoIdentityProviderClient.builder(), endpoint);
    this.signIn =
        SignIn.find(LocalClients.client(SsmClient.builder(), endpoint), pools).orElseThrow();
    this.poolId = cloud.output("SignInStack", "UserPoolId");
  }

  static List<TokenKind> of(Cloud cloud, Path temp) {
    try {
      return new TokenKinds(cloud).all(temp);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has RSA and HMAC", e);
    }
  }

  private List<TokenKind> all(Path temp) throws GeneralSecurityException {
    String late = signIn.newShopper("late");
    String expired = signIn.token(late);
    cloud.local().clock().advance(Duration.ofMinutes(61));
    String owner = signIn.newShopper("owner");
    String token = signIn.token(owner);
    String another = signIn.token(signIn.newShopper("another"));
    ForgedToken forged = ForgedToken.of(token);
    return List.of(
        new TokenKind("none", "", owner),
        new TokenKind("malformed", "not.a.token", owner),
        new TokenKind("forged", forged.signedAs(another), owner),
        new TokenKind("alg none", forged.withoutAlgorithm(), owner),
        new TokenKind("HS256", forged.signedWithThePublicKey(), owner),
        new TokenKind("expired", expired, late),
        new TokenKind("other pool", ofOtherPool(temp), owner),
        new TokenKind("ID token", result("owner").idToken(), owner),
        revoked(),
        deleted(),
        disabled(),
        new TokenKind("another", another, owner),
        new TokenKind("owner", token, owner),
        new TokenKind("keeper", signIn.token(signIn.shopkeeper()), owner));
  }

  private TokenKind revoked() {
    String id = signIn.newShopper("revoked");
    AuthenticationResultType result = result("revoked");
    pools.revokeToken(
        call ->
            call.clientId(cloud.output("SignInStack", "ClientId")).token(result.refreshToken()));
    return new TokenKind("revoked", result.accessToken(), id);
  }

  private TokenKind deleted() {
    String id = signIn.newShopper("deleted");
    String token = signIn.token(id);
    signIn.remove(id);
    return new TokenKind("deleted", token, id);
  }

  private TokenKind disabled() {
    String id = signIn.newShopper("disabled");
    TokenKind kind = new TokenKind("disabled", signIn.token(id), id);
    pools.adminDisableUser(call -> call.userPoolId(poolId).username("disabled"));
    return kind;
  }

  private AuthenticationResultType result(String name) {
    return pools
        .initiateAuth(
            call ->
                call.clientId(cloud.output("SignInStack", "ClientId"))
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(Map.of("USERNAME", name, "PASSWORD", SignIn.PASSWORD)))
        .authenticationResult();
  }

  /** A user with the owner's name, of a pool that is like the shop's in everything. */
  private String ofOtherPool(Path temp) {
    OtherShop.write(temp);
    cloud.local().deploy(temp);
    SignIn other = OtherShop.signIn(pools, cloud.local().outputs(OtherShop.STACK));
    return other.token(other.newShopper("owner"));
  }
}
