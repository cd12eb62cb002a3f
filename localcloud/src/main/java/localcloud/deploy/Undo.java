package localcloud.deploy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Records what a run has done to a stack's resources and can undo it. */
final class Undo {
  private final ResourceActions actions;
  private final Map<String, Running> resources;
  private final Deque<Runnable> steps = new ArrayDeque<>();

  /**
   * @param resources the stack's resources by logical id; undoing changes them
   */
  Undo(ResourceActions actions, Map<String, Running> resources) {
    this.actions = actions;
    this.resources = resources;
  }

  void created(Running now) {
    steps.push(
        () -> {
          actions.rollBack(now);
          resources.remove(now.declared().logicalId());
        });
  }

  /** Records that another resource has replaced this one, which is not deleted yet. */
  void replaced(Running before) {
    steps.push(() -> put(before));
  }

  /** Called before the update, as one that fails halfway has also changed something. */
  void updating(Running before) {
    steps.push(() -> put(actions.changeBack(before)));
  }

  private void put(Running running) {
    resources.put(running.declared().logicalId(), running);
  }

  /** Undoes every step, last first; adds the exception of a step that fails to the failure. */
  void run(RuntimeException failure) {
    while (!steps.isEmpty()) {
      try {
        steps.pop().run();
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
