package localcloud.answers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;
import localcloud.gateway.Witness;

/**
 * Holds every answer in this module's tests against AWS's API model. One that does not fit becomes
 * an error of the cloud, and fails the test in which it was seen.
 */
public final class AnswersFit implements Witness {
  private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

  @Override
  public void saw(Service service, Call call, Reply reply) {
    if (!reply.succeeded() || !isOfCloud(service)) {
      return;
    }
    List<String> problems =
        AnswerModel.of(call.service()).stream()
            .flatMap(model -> model.problems(call.operation(), reply).stream())
            .filter(problem -> !AwsItself.hasToo(problem))
            .toList();
    if (!problems.isEmpty()) {
      problems.forEach(problem -> SEEN.add(call.service() + ":" + problem));
      throw new IllegalStateException(
          "An answer that does not fit AWS's model: " + call.service() + ":" + problems);
    }
  }

  /** Not a test's own: those answer as little as they need. */
  private static boolean isOfCloud(Service service) {
    return Objects.equals(
        service.getClass().getProtectionDomain().getCodeSource(),
        Service.class.getProtectionDomain().getCodeSource());
  }

  /** The problems since the last call. */
  static Set<String> taken() {
    Set<String> taken = new TreeSet<>(SEEN);
    SEEN.removeAll(taken);
    return taken;
  }
}
