package localcloud.deploy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import localcloud.template.TemplateContext;

/** What a stack's intrinsics find: the surrounding cloud and the stack's own running resources. */
final class StackContext implements TemplateContext {
  private final TemplateContext cloud;
  private final DeployedStack stack;

  StackContext(TemplateContext cloud, DeployedStack stack) {
    this.cloud = cloud;
    this.stack = stack;
  }

  @Override
  public String endpoint() {
    return cloud.endpoint();
  }

  @Override
  public Optional<String> storedParameter(String name) {
    return cloud.storedParameter(name);
  }

  @Override
  public Optional<String> exported(String name) {
    stack.imports().add(name);
    return cloud.exported(name);
  }

  @Override
  public Optional<String> physicalId(String logicalId) {
    return find(logicalId, Deployed::physicalId);
  }

  @Override
  public Optional<String> attribute(String logicalId, String attribute) {
    return find(logicalId, Deployed::attributes)
        .map((Map<String, String> all) -> all.get(attribute));
  }

  private <T> Optional<T> find(String logicalId, Function<Deployed, T> what) {
    return Optional.ofNullable(stack.resources().get(logicalId)).map(Running::deployed).map(what);
  }
}
