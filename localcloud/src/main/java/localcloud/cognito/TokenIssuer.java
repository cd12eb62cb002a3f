package localcloud.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import localcloud.gateway.Json;

/**
 * Issues ID tokens and access tokens.
 *
 * <p>Source: "Understanding user pool JSON web tokens (JWTs)", Amazon Cognito Developer Guide.
 */
record TokenIssuer(UserPools pools, Clock clock) {
  /** The scope of a token that a password has earned: its owner may call this service with it. */
  static final String OWN_ACCOUNT = "aws.cognito.signin.user.admin";

  /** A result of a sign-in, without a refresh token. */
  ObjectNode result(UserPool pool, Client client, User user, Session session) {
    String access = access(pool, client, user, session);
    return Json.object()
        .put("AccessToken", access)
        .put("ExpiresIn", client.accessToken().toSeconds())
        .put("TokenType", "Bearer")
        .put("IdToken", id(pool, client, user, session));
  }

  private String access(UserPool pool, Client client, User user, Session session) {
    return signed(
        pool.keys().ofAccessTokens(),
        common(pool, user, session, client.accessToken())
            .claim("client_id", client.id())
            .claim("token_use", "access")
            .claim("scope", OWN_ACCOUNT)
            .claim("username", user.name())
            .build());
  }

  private String id(UserPool pool, Client client, User user, Session session) {
    JWTClaimsSet.Builder claims =
        common(pool, user, session, client.idToken())
            .audience(client.id())
            .claim("token_use", "id")
            .claim("cognito:username", user.name());
    user.attributes()
        .forEach((name, value) -> claims.claim(name, isFlag(name) ? isTrue(value) : value));
    return signed(pool.keys().ofIdTokens(), claims.build());
  }

  private static boolean isFlag(String attribute) {
    return attribute.endsWith("_verified");
  }

  private static boolean isTrue(String value) {
    return Boolean.parseBoolean(value);
  }

  private JWTClaimsSet.Builder common(
      UserPool pool, User user, Session session, Duration validity) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject(user.sub())
            .issuer(pools.issuer(pool))
            .claim("origin_jti", session.id())
            .claim("event_id", UUID.randomUUID().toString())
            .claim("auth_time", session.signedIn().getEpochSecond())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(validity)))
            .jwtID(UUID.randomUUID().toString());
    List<String> groups = pool.groupsOf(user).stream().map(Group::name).toList();
    return groups.isEmpty() ? claims : claims.claim("cognito:groups", groups);
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("A pool's own key cannot sign", e);
    }
  }
}
