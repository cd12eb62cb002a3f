package course.warm;

import acceptance.LocalClients;
import acceptance.Target;
import course.bench.WarmCloud;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import localcloud.report.Progress;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** A cloud that is running before the first scenario starts and after the last one has ended. */
public final class WarmTarget implements Target {
  private final WarmCloud warm = WarmCloud.current();

  @Override
  public String name() {
    return "warm";
  }

  @Override
  public void start() {
    // It is already running.
  }

  @Override
  public void deploy(Path cdkOut) {
    warm.cloud().deploy(cdkOut, warm.stacks(), Progress.SILENT);
  }

  @Override
  public void deployNeighbour(Path cdkOut) {
    warm.cloud().deploy(cdkOut, List.of(), Progress.SILENT);
  }

  @Override
  public Map<String, String> outputs(String stack) {
    return warm.cloud().outputs(stack);
  }

  @Override
  public <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder) {
    return LocalClients.client(builder, warm.cloud().endpoint());
  }

  @Override
  public void passTime(Duration time) {
    warm.cloud().clock().advance(time);
  }

  @Override
  public void close() {
    // It stays for the next check.
  }
}
