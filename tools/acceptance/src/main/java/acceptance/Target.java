package acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/**
 * A place where the system runs. No step knows which one it is: the system property {@code target}
 * names it. To add a place, implement this interface and list the implementation for the {@link
 * ServiceLoader}.
 */
public interface Target extends AutoCloseable {

  /** The value of the system property {@code target} that chooses this place. */
  String name();

  void start();

  /** Deploys the synthesized stacks in {@code cdkOut}. */
  void deploy(Path cdkOut);

  /** Likewise, the stacks of a neighbour that the module under test cannot do without. */
  default void deployNeighbour(Path cdkOut) {
    deploy(cdkOut);
  }

  /** The outputs of a deployed stack, by name; empty if there is no such stack. */
  Map<String, String> outputs(String stack);

  /** Builds a client for this place. */
  <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder);

  /**
   * The address at which this machine reaches what the place calls {@code uri}, provided that the
   * request still names the host of {@code uri}.
   */
  default URI reach(URI uri) {
    return uri;
  }

  /**
   * Lets time pass: moves the clock if the place has one that can be moved, and waits otherwise.
   */
  void passTime(Duration time);

  /**
   * For polling for something that only time brings about: lets {@code time} pass where that costs
   * nothing.
   */
  default void hurry(Duration time) {
    passTime(time);
  }

  /** How long something that only time brings about may take here, in real time. */
  default Duration patience() {
    return Patience.LIMIT;
  }

  @Override
  void close();

  /** The place that was asked for; by default the local cloud. */
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
