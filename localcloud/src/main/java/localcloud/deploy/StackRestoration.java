package localcloud.deploy;

import localcloud.assembly.Resource;

/**
 * Brings back one stack of an earlier process. Nothing of it is new, so that nothing is taken back
 * when it fails: what the data directory keeps stays there.
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
