package course.deploy;

import course.run.Failure;
import java.nio.file.Path;

/** The stages of the shop (docs/decisions/0010), and where each one's templates are. */
public enum DeploymentStage {
  dev,
  prod;

  /**
   * The synthesized assembly. Every build leaves that of {@code dev} that no web page may call;
   * another one is synthesized now.
   *
   * @param target the target whose CDK CLI synthesizes it
   * @param webOrigins the origins whose pages may call the APIs, separated by commas
   */
  Path assembly(DeploymentTarget target, String webOrigins) throws InterruptedException {
    Path system = target.root().resolve("modules/05-system/target");
    if (this == dev && webOrigins.isEmpty()) {
      return system.resolve("cdk.out");
    }
    if (target.synthesize(this, webOrigins) != 0) {
      throw new Failure(
          "The templates of stage " + this + " cannot be synthesized.",
          "See the output of the CDK CLI above; it runs in the repository's folder.");
    }
    return system.resolve("cdk.cli");
  }
}
