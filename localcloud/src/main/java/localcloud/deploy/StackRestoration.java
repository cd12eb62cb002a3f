package localcloud.deploy;

import localcloud.assembly.Resource;

/**
 * Restores one stack of an earlier process. Nothing in it is new, so a failure undoes nothing: the
 * data directory's content stays.
 */
record StackRestoration(
    ResourceActions actions, DeployedStack stack, Declarations declarations, Lives standing) {

  void run() {
    for (Resource resource : declarations.inOrder()) {
      String id = resource.logicalId();
      Declared declared = declarations.declare(resource, standing.of(resource.stack(), id));
      stack.resources().put(id, actions.restore(declared, resource.keeping()));
    }
    declarations.publish();
  }
}
