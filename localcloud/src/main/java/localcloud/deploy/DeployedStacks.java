package localcloud.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Stack;

/** The deployed stacks, each after those it depends on. */
final class DeployedStacks {
  private final Map<String, DeployedStack> byName = new LinkedHashMap<>();

  Optional<DeployedStack> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  Collection<DeployedStack> all() {
    return byName.values();
  }

  void put(DeployedStack stack) {
    byName.put(stack.stack().name(), stack);
  }

  void remove(String name) {
    byName.remove(name);
  }

  Optional<String> exported(String name) {
    return byName.values().stream()
        .flatMap(stack -> Optional.ofNullable(stack.exports().get(name)).stream())
        .findFirst();
  }

  /**
   * Puts each stack after those it depends on, even if they were deployed later; a restart needs
   * this order.
   */
  void inOrderOf(CloudAssembly assembly) {
    List<String> wanted = assembly.stacks().stream().map(Stack::name).toList();
    List<String> names = new ArrayList<>();
    for (String name : byName.keySet()) {
      if (wanted.contains(name)) {
        names.addAll(wanted.subList(0, wanted.indexOf(name)));
      }
      names.add(name);
    }
    for (String name : names.stream().distinct().toList()) {
      DeployedStack stack = byName.remove(name);
      if (stack != null) {
        byName.put(name, stack);
      }
    }
  }
}
