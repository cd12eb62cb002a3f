package course.up;

import course.aws.Endpoint;
import course.run.Run;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Calls each function between the catalogue and the order once before the first customer comes, and
 * meanwhile fills the catalogue, with one product after the other: two at once would start the
 * function twice. Nobody waits for a receipt.
 */
final class Warmth {
  private static final String CATALOGUE = "product";
  private static final Map<String, String> LISTS =
      Map.of("basket", "basket?limit=1", "ordering", "order?limit=1");
  private static final String NO_RECORDS = "{\"Records\":[]}";

  private final Run run;
  private final String token;
  private final Persistence persistence;

  /**
   * @param token of a shopkeeper
   */
  Warmth(Run run, String token, Persistence persistence) {
    this.run = run;
    this.token = token;
    this.persistence = persistence;
  }

  /**
   * Returns how many functions are warm: those behind an API by listing, the queue's consumer by an
   * empty batch. The relay is not called: an empty batch would be an error in its metrics.
   */
  int spread() {
    Endpoint endpoint = new Endpoint(run.endpoint());
    List<Callable<Object>> calls =
        Stream.concat(
                run.apis().entrySet().stream().filter(Warmth::leadsToAnOrder).map(this::wake),
                run.functions().stream()
                    .filter(function -> function.endsWith("-checkout"))
                    .map(
                        function ->
                            () -> persistence.call(() -> endpoint.invoke(function, NO_RECORDS))))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> call : threads.invokeAll(calls)) {
        call.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the functions started", e);
    }
    return calls.size();
  }

  private static boolean leadsToAnOrder(Map.Entry<String, String> api) {
    return api.getKey().equals(CATALOGUE) || LISTS.containsKey(api.getKey());
  }

  private Callable<Object> wake(Map.Entry<String, String> api) {
    if (api.getKey().equals(CATALOGUE)) {
      SampleCatalogue catalogue = SampleCatalogue.of(run, token);
      return () -> {
        // What starts the function may be asked again; what creates a product may not.
        persistence.call(catalogue::isEmpty);
        return catalogue.seed();
      };
    }
    Api lists = new Api(api.getValue(), token);
    return () -> persistence.call(() -> lists.get(LISTS.getOrDefault(api.getKey(), "")));
  }
}
