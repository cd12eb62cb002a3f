package acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import localcloud.LocalCloud;
import localcloud.Options;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** The local cloud inside the tests' JVM, on a free port, in memory. */
public final class LocalTarget implements Target {
  /**
   * What each function was allowed to do and did in this run, for the build's check of permissions.
   */
  private static final Path ACCESS_REPORT = Path.of("target/access.json");

  private @Nullable LocalCloud cloud;

  @Override
  public String name() {
    return "local";
  }

  @Override
  public void start() {
    cloud = LocalCloud.start(Options.forTests().withAccessReport(ACCESS_REPORT));
    cloud.faults().staleReads(true);
  }

  @Override
  public void deploy(Path cdkOut) {
    cloud().deploy(cdkOut);
  }

  @Override
  public Map<String, String> outputs(String stack) {
    return cloud().outputs(stack);
  }

  @Override
  public <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder) {
    return LocalClients.client(builder, cloud().endpoint());
  }

  @Override
  public void passTime(Duration time) {
    cloud().clock().advance(time);
  }

  @Override
  public void close() {
    if (cloud != null) {
      cloud.close();
    }
  }

  private LocalCloud cloud() {
    return Objects.requireNonNull(cloud, "the local cloud is not started");
  }
}
