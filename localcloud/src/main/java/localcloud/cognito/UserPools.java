package localcloud.cognito;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * All user pools. With a folder they outlive the process, also those that a stack has left behind.
 */
final class UserPools {
  private final Map<String, UserPool> pools = new ConcurrentSkipListMap<>();
  private final PoolFolder folder;
  private final String endpoint;

  /**
   * @param endpoint where the pools' keys are found, so that a verifier finds them without AWS
   */
  UserPools(String endpoint, @Nullable Path folder) {
    this.endpoint = endpoint;
    this.folder = new PoolFolder(folder);
    for (String id : this.folder.folders()) {
      PoolFolder own = this.folder.below(id);
      own.read(UserPool.FILE).ifPresent(kept -> pools.put(id, UserPool.read(id, kept, own)));
    }
  }

  UserPool create(String id, PoolSettings settings) {
    PoolFolder own = folder.below(id);
    own.deleteAll();
    UserPool pool = new UserPool(id, settings, own);
    pool.become(settings);
    pools.put(id, pool);
    return pool;
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
    folder.below(id).deleteAll();
    pools.remove(id);
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
