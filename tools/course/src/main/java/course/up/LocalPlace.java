package course.up;

import course.run.Run;
import java.nio.file.Path;
import java.util.Optional;
import localcloud.LocalCloud;
import localcloud.Options;

/** The local cloud, in this process. */
final class LocalPlace implements Place {
  private final LocalCloud cloud;

  private LocalPlace(LocalCloud cloud) {
    this.cloud = cloud;
  }

  static LocalPlace start(Settings settings, Path root) {
    return new LocalPlace(
        LocalCloud.start(
            new Options(settings.port(), Optional.ofNullable(settings.data()), root, true)));
  }

  @Override
  public String endpoint() {
    return cloud.endpoint().toString();
  }

  @Override
  public Run bringUp(Run starting, BuiltAssembly assembly, Steps steps) {
    for (String stack : assembly.stacks()) {
      steps.take("Deploying " + stack, () -> assembly.deploy(stack, cloud));
    }
    Run run = assembly.outputs(cloud).complete(starting, assembly.functions());
    steps.take("Warming the functions", new Warmth(run)::spread);
    return run;
  }

  @Override
  public void close() {
    cloud.close();
  }
}
