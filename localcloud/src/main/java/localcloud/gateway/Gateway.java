package localcloud.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Passes each call through the checkpoints to its service. */
public final class Gateway {
  private final Map<String, Service> services = new ConcurrentHashMap<>();
  private final List<Checkpoint> checkpoints = new CopyOnWriteArrayList<>();
  private final Witnesses witnesses = new Witnesses();

  public void open(Service service) {
    services.put(service.name(), service);
  }

  /** Adds a checkpoint after the existing ones. */
  public void add(Checkpoint checkpoint) {
    checkpoints.add(checkpoint);
  }

  public Reply call(Call call) {
    return route(0).apply(call);
  }

  /** Answers a call that nobody has made: it passes no checkpoint and leaves no trace. */
  public Reply look(Call call) {
    return answer(call);
  }

  /** The operations of each service. */
  public Map<String, Set<String>> operations() {
    Map<String, Set<String>> operations = new TreeMap<>();
    services.forEach((name, service) -> operations.put(name, service.operations()));
    return operations;
  }

  private Function<Call, Reply> route(int index) {
    return index == checkpoints.size()
        ? this::answer
        : call -> checkpoints.get(index).pass(call, route(index + 1));
  }

  private Reply answer(Call call) {
    Service service = services.get(call.service());
    try {
      if (service == null) {
        throw AwsException.notImplemented("The local cloud has no service named " + call.service());
      }
      return witnesses.seen(service, call, Paging.cut(call, service.answer(call)));
    } catch (AwsException e) {
      return Reply.error(e);
    }
  }
}
