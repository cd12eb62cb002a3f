package search.template;

import java.util.stream.Stream;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;

/** The resources of all stacks. */
final class Resources {
  private Resources() {}

  static Stream<Resource> of(CloudAssembly assembly, String type) {
    return assembly.stacks().stream()
        .flatMap(stack -> stack.template().resources().values().stream())
        .filter(resource -> resource.type().equals(type));
  }
}
