package localcloud.deploy;

import java.util.Optional;
import java.util.function.Function;
import localcloud.template.TemplateContext;

/** What intrinsics find outside any stack: the cloud's address, parameters and exports. */
record CloudSurroundings(
    String endpoint, Function<String, Optional<String>> storedParameters, DeployedStacks stacks)
    implements TemplateContext {

  @Override
  public Optional<String> storedParameter(String name) {
    return storedParameters.apply(name);
  }

  @Override
  public Optional<String> exported(String name) {
    return stacks.exported(name);
  }

  /** Empty: only stacks have resources. */
  @Override
  public Optional<String> physicalId(String logicalId) {
    return Optional.empty();
  }

  /** Empty: only stacks have resources. */
  @Override
  public Optional<String> attribute(String logicalId, String attribute) {
    return Optional.empty();
  }
}
