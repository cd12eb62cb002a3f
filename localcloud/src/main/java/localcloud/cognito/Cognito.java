package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Service;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Cognito user pools: who signs in by a password gets tokens that API Gateway and any other
 * verifier accept. Left out, and refused by name: secure remote passwords, further factors, hosted
 * pages, client secrets, triggers and identity pools.
 */
public final class Cognito {
  /** Every pool's id begins with the region, so below this are its keys. */
  public static final String KEYS_PREFIX = "/us-east-1_";

  public static final String CODES_PREFIX = "/_localcloud/codes";

  private final UserPools pools;
  private final Service service;

  /**
   * @param endpoint the cloud's address, where verifiers find the pools' keys
   * @param folder where pools are kept; null keeps them in memory
   * @param spareKeys where an earlier cloud may have left keys for a pool of this one
   */
  public Cognito(Clock clock, String endpoint, @Nullable Path folder, Optional<Path> spareKeys) {
    this(
        clock,
        endpoint,
        folder,
        folder == null ? PasswordHash.OF_NO_FILE : PasswordHash.OWASP,
        () -> spareKeys.map(SpareKeys::new).flatMap(SpareKeys::take).orElseGet(RsaKeys::two));
  }

  /** Makes keys for a pool of a later cloud; takes a second or two of processor time. */
  public static void prepareKeys(Path spareKeys) {
    new SpareKeys(spareKeys).prepare();
  }

  Cognito(
      Clock clock,
      String endpoint,
      @Nullable Path folder,
      PasswordHash passwords,
      Supplier<JWKSet> keyMaker) {
    this.pools = new UserPools(endpoint, folder, passwords, keyMaker);
    this.service = new CognitoService(pools, clock);
  }

  public Service service() {
    return service;
  }

  public List<ResourceType> resourceTypes() {
    return List.of(
        new UserPoolType(pools), new UserPoolClientType(pools), new UserPoolGroupType(pools));
  }

  /** The pools' public keys and discovery documents, below {@value #KEYS_PREFIX}. */
  public HttpHandler keys() {
    return new KeySetPage(pools);
  }

  /** The codes that AWS would mail, at {@value #CODES_PREFIX}. */
  public HttpHandler codes() {
    return new CodesPage(pools);
  }

  /**
   * The claims of a token that a pool has signed, however old it is; empty for any other token. A
   * verifier knows no more: a revoked token, or that of a deleted user, has claims until it
   * expires.
   *
   * @param poolArn the pool's ARN
   */
  public Optional<JsonNode> claims(String poolArn, String token) {
    return pools
        .find(poolArn.substring(poolArn.lastIndexOf('/') + 1))
        .filter(pool -> pool.arn().equals(poolArn))
        .flatMap(pool -> TokenCheck.claims(pool, token));
  }
}
