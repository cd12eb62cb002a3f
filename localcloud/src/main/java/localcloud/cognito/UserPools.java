package localcloud.cognito;

import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * All user pools. With a folder they outlive the process, also those that a stack has left behind.
 */
final class UserPools {
  private final Map<String, UserPool> pools = new ConcurrentSkipListMap<>();
  private final PoolFolder folder;
  private final String endpoint;
  private final PasswordHash passwords;
  private final KeyMaker keyMaker;

  /**
   * @param endpoint where the pools' keys are found, so that a verifier finds them without AWS
   * @param keyMaker makes the keys of a pool
   */
  UserPools(
      String endpoint, @Nullable Path folder, PasswordHash passwords, Supplier<JWKSet> keyMaker) {
    this.endpoint = endpoint;
    this.folder = new PoolFolder(folder);
    this.passwords = passwords;
    this.keyMaker = new KeyMaker(keyMaker);
    for (String id : this.folder.folders()) {
      PoolFolder own = this.folder.below(id);
      own.read(UserPool.FILE, kept -> UserPool.read(id, kept, own, this.keyMaker))
          .ifPresent(this::add);
    }
  }

  private void add(UserPool pool) {
    pool.keys().prepare();
    pools.put(pool.id(), pool);
  }

  UserPool create(String id, PoolSettings settings) {
    PoolFolder own = folder.below(id);
    own.deleteAll();
    UserPool pool = new UserPool(id, settings, own, keyMaker);
    pool.become(settings);
    add(pool);
    return pool;
  }

  /** How passwords are hashed. */
  PasswordHash passwords() {
    return passwords;
  }

  Optional<UserPool> find(String id) {
    return Optional.ofNullable(pools.get(id));
  }

  UserPool get(String id) {
    return find(id)
        .orElseThrow(() -> Errors.notFound("User pool " + shown(id) + " does not exist."));
  }

  UserPool ofClient(String clientId) {
    return pools.values().stream()
        .filter(pool -> pool.clients().containsKey(clientId))
        .findFirst()
        .orElseThrow(() -> noSuchClient(clientId));
  }

  Client client(UserPool pool, String clientId) {
    Client client = pool.clients().get(clientId);
    if (client == null) {
      throw noSuchClient(clientId);
    }
    return client;
  }

  /** All, by id. */
  List<UserPool> all() {
    return List.copyOf(pools.values());
  }

  void remove(String id) {
    find(id).ifPresent(pool -> pool.users().close());
    folder.below(id).deleteAll();
    UserPool removed = pools.remove(id);
    if (removed != null) {
      removed.keys().giveBack();
    }
  }

  /** The {@code iss} of a pool's tokens, below which the discovery document and the keys are. */
  String issuer(UserPool pool) {
    return endpoint + "/" + pool.id();
  }

  private static AwsException noSuchClient(String clientId) {
    return Errors.notFound("User pool client " + shown(clientId) + " does not exist.");
  }

  private static String shown(String id) {
    return id.length() > 100 ? id.substring(0, 100) + "…" : id;
  }
}
