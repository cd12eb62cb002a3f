package localcloud.lambda.type;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.Qualifiers;

/**
 * {@code AWS::Lambda::Alias}: another name for a function. Splitting traffic between versions is
 * not supported.
 */
record AliasType(Qualifiers qualifiers) implements ResourceType {

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
    String name = properties.required("Name");
    qualifiers.alias(function, name, properties.required("FunctionVersion"));
    String arn = FunctionNames.arn(function) + ":" + name;
    return new Deployed(arn, Map.of("AliasArn", arn));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    FunctionProperties properties = new FunctionProperties(was.properties());
    qualifiers.removeAlias(
        FunctionNames.plain(properties.required("FunctionName")), properties.required("Name"));
  }
}
