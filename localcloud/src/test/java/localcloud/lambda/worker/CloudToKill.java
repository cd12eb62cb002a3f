package localcloud.lambda.worker;

import java.io.IOException;
import java.nio.file.Path;
import localcloud.lambda.Probe;
import localcloud.lambda.TestCloud;

/**
 * A cloud in a separate process, with one busy and one idle worker; prints their process ids, then
 * waits.
 */
final class CloudToKill {
  private CloudToKill() {}

  public static void main(String[] args) throws IOException {
    TestCloud cloud = new TestCloud(Path.of(args[0]));
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("idle", Probe.class));
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("busy", Probe.class));
    cloud.invoke("idle", "{}");
    cloud.invoke("busy", "{}");
    Thread.ofVirtual().start(() -> cloud.invoke("busy", "{\"do\":\"hang\"}"));
    ProcessHandle.current().children().forEach(worker -> System.out.println(worker.pid()));
    System.out.println("ready");
    System.in.read();
  }
}
