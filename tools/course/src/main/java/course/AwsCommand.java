package course;

import course.aws.AwsTool;
import course.run.Run;
import course.run.RunFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "aws",
    description = {
      "Runs an AWS tool against the running cloud, never against a real account.",
      "The AWS CLI:  ./course aws -- dynamodb list-tables",
      "The CDK:      ./course aws -- cdk deploy --all",
      "The exit code is the tool's."
    },
    mixinStandardHelpOptions = true)
final class AwsCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "ARGS",
      description = "Arguments of the AWS CLI, unless the first one is cdk, npx, sam or aws.")
  List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    Run run = RunFile.ofThisRepository().readReady();
    return new AwsTool(Path.of(System.getProperty("course.root")), run.endpoint()).run(words);
  }
}
