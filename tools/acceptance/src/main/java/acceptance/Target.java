package acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/**
 * A place where the system runs. No step knows which one it is; the system property {@code target}
 * names it, and another place is added by another implementation, listed for the {@link
 * ServiceLoader}.
 */
public interface Target extends AutoCloseable {

  /** What the system property {@code target} says to choose this place. */
  String name();

  void start();

  /** Deploys the synthesized stacks in {@code cdkOut}. */
  void deploy(Path cdkOut);

  /** The outputs of a deployed stack, by name; empty where there is no such stack. */
  Map<String, String> outputs(String stack);

  /** Builds a client that speaks to this place. */
  <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder);

  /**
   * The address by which this machine reaches what the place calls {@code uri}, when the request
   * still names the host of {@code uri}.
   */
  default URI reach(URI uri) {
    return uri;
  }

  /** Lets time pass: moves the clock where there is one to move, and waits elsewhere. */
  void passTime(Duration time);

  /**
   * For what only time brings about, and somebody looks for again and again: makes {@code time}
   * pass where that costs nothing.
   */
  default void hurry(Duration time) {
    passTime(time);
  }

  /** How long what only time brings about may take here, by the clock on the wall. */
  default Duration patience() {
    return Patience.LIMIT;
  }

  @Override
  void close();

  /** The place that was asked for; the local cloud when nobody asked. */
  static Target chosen() {
    String wanted = System.getProperty("target", "local");
    return ServiceLoader.load(Target.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(target -> target.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no target named '" + wanted + "'"));
  }
}
