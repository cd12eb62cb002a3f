package course.bench;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The warm clouds, by the folder of their features. After a failure, messages may still wait and
 * retries go on, so such a cloud is replaced by a fresh one in the background.
 */
final class WarmClouds implements AutoCloseable {
  private final Path root;
  private final Map<String, CompletableFuture<WarmCloud>> clouds = new HashMap<>();

  WarmClouds(Path root) {
    this.root = root;
  }

  WarmCloud get(String name) {
    try {
      return clouds.computeIfAbsent(name, n -> supplyAsync(() -> start(n))).join();
    } catch (CompletionException e) {
      clouds.remove(name);
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Replaces a cloud with a fresh one, in the background. */
  void exchange(String name) {
    CompletableFuture<WarmCloud> spoiled = clouds.get(name);
    if (spoiled != null) {
      clouds.put(
          name,
          spoiled.thenApplyAsync(
              cloud -> {
                cloud.close();
                return start(name);
              }));
    }
  }

  private WarmCloud start(String name) {
    return WarmCloud.start(name, root);
  }

  @Override
  public void close() {
    clouds.values().forEach(cloud -> cloud.join().close());
  }
}
