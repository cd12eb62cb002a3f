package course.up;

import course.run.Failure;
import course.run.Run;
import java.nio.file.Path;
import java.util.Optional;
import localcloud.LocalCloud;
import localcloud.Options;

/** The local cloud, in this process. */
final class LocalPlace implements Place {
  private final LocalCloud cloud;
  private final Path root;

  private LocalPlace(LocalCloud cloud, Path root) {
    this.cloud = cloud;
    this.root = root;
  }

  static LocalPlace start(Settings settings, Path root) {
    return new LocalPlace(
        LocalCloud.start(
            new Options(settings.port(), Optional.ofNullable(settings.data()), root, true)),
        root);
  }

  /** On a free port, in memory; a function starts when it is called. */
  static LocalPlace cold(Path root) {
    return new LocalPlace(LocalCloud.start(new Options(0, Optional.empty(), root, false)), root);
  }

  @Override
  public String endpoint() {
    return cloud.endpoint().toString();
  }

  @Override
  public Run bringUp(Run starting, BuiltAssembly assembly, Steps steps) {
    Run run = deploy(starting, assembly, steps);
    String token = steps.take("Signing up ada, grace and a shopkeeper", FirstUsers.of(run)::signUp);
    Warmth warmth = new Warmth(run, token, Persistence.ofThisProcess(System.out));
    try {
      steps.take("Warming the functions, filling the catalogue", warmth::spread);
    } catch (Failure e) {
      if (run.work() == null) {
        throw e;
      }
      // A learner wants to see what is wrong.
      System.out.println(e.getMessage());
      System.out.println("Your shop runs, but not all of it answers: look at it on the page.");
    }
    cloud.show(PageExamples.of(run, Whose.shop(root, run)));
    return run;
  }

  Run deploy(Run starting, BuiltAssembly assembly, Steps steps) {
    for (String stack : assembly.stacks()) {
      steps.take("Deploying " + stack, () -> assembly.deploy(stack, cloud));
    }
    return assembly.outputs(cloud).complete(starting, assembly.functions());
  }

  @Override
  public void prepareNext() {
    cloud.prepareLaterClouds();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
