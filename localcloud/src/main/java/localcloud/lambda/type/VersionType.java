package localcloud.lambda.type;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.Qualifiers;

/** {@code AWS::Lambda::Version}: a name for a function's latest state, the only one kept here. */
record VersionType(Qualifiers qualifiers) implements ResourceType {
  private static final String ONLY = "1";

  @Override
  public String name() {
    return "AWS::Lambda::Version";
  }

  @Override
  public Set<String> properties() {
    return Set.of("FunctionName", "Description", "CodeSha256", "RuntimePolicy.UpdateRuntimeOn");
  }

  @Override
  public Deployed create(Declared wanted) {
    String function =
        FunctionNames.plain(new FunctionProperties(wanted.properties()).required("FunctionName"));
    qualifiers.declare(function, Integer.parseInt(ONLY));
    String arn = FunctionNames.arn(function) + ":" + ONLY;
    return new Deployed(arn, Map.of("Version", ONLY, "FunctionArn", arn));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    // The name is forgotten with its function: another resource may have declared it anew.
  }
}
