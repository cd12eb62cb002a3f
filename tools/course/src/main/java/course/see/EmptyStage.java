package course.see;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import localcloud.LocalCloud;
import localcloud.Options;

/** A story that brings its own map, shown by the page of an empty cloud while no shop runs. */
public final class EmptyStage {
  private EmptyStage() {}

  /** Whether a story needs no shop. */
  public static boolean canShow(Path story) {
    return ToldStory.bringsItsMap(story);
  }

  /**
   * Shows it until the process is ended.
   *
   * @param address receives the address of the page
   */
  public static void show(Path story, Consumer<URI> address) {
    Path root = Path.of(System.getProperty("course.root", ""));
    try (var cloud = LocalCloud.start(new Options(0, Optional.empty(), root, false))) {
      address.accept(new ShopPage(cloud.endpoint()).tell(story));
      System.out.println("Ctrl-C ends it.");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
