package acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one target that all scenarios of a JVM share: started once, deployed to once, closed at the
 * end.
 */
public final class SharedTarget {
  private static @Nullable Target target;
  private static @Nullable Aws aws;
  private static Instant opened = Instant.EPOCH;

  private SharedTarget() {}

  public static synchronized void open() {
    opened = Instant.now();
    target = Target.chosen();
    target.start();
    aws = new Aws(target);
  }

  /**
   * Deploys what the module under test has synthesized: {@code target/cdk.out}, unless the system
   * property {@code acceptance.cdk.out} names another folder.
   */
  public static void deploy() {
    target().deploy(cdkOut());
  }

  /** What the module under test has synthesized. */
  public static Path cdkOut() {
    return Path.of(System.getProperty("acceptance.cdk.out", "target/cdk.out"));
  }

  public static synchronized Target target() {
    return Objects.requireNonNull(target, "the target is not open");
  }

  /**
   * The address at which {@code uri} is reached from here: usually the same, unless the target
   * gives another.
   */
  public static synchronized URI reach(URI uri) {
    return target == null ? uri : target.reach(uri);
  }

  public static synchronized Aws aws() {
    return Objects.requireNonNull(aws, "the target is not open");
  }

  /** When the scenarios began; anything a deployed shop reported before is not theirs. */
  public static synchronized Instant opened() {
    return opened;
  }

  public static synchronized void close() {
    if (target != null) {
      target.close();
    }
  }
}
