package localcloud.lambda.type;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.lambda.function.FunctionNames;

/**
 * {@code AWS::Lambda::Alias}: another name for a function. Splitting traffic between versions is
 * not supported.
 */
record AliasType() implements ResourceType {

  @Override
  public String name() {
    return "AWS::Lambda::Alias";
  }

  @Override
  public Set<String> properties() {
    return Set.of("Name", "FunctionName", "FunctionVersion", "Description");
  }

  @Override
  public Deployed create(Declared wanted) {
    FunctionProperties properties = new FunctionProperties(wanted.properties());
    String function = FunctionNames.plain(properties.required("FunctionName"));
    String arn = FunctionNames.arn(function) + ":" + properties.required("Name");
    return new Deployed(arn, Map.of("AliasArn", arn));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    // Nothing was created, so there is nothing to delete.
  }
}
