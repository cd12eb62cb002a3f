package localcloud.gateway;

import java.util.List;
import java.util.ServiceLoader;

/** Those who see each answer. */
final class Witnesses {
  private final List<Witness> all =
      ServiceLoader.load(Witness.class).stream().map(ServiceLoader.Provider::get).toList();

  /** The same answer, once it has been seen. */
  Reply seen(Service service, Call call, Reply reply) {
    all.forEach(witness -> witness.saw(service, call, reply));
    return reply;
  }
}
