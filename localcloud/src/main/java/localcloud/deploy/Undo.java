package localcloud.deploy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** What a run has done to a stack's resources, and the way back. */
final class Undo {
  private final ResourceActions actions;
  private final Map<String, Running> resources;
  private final Deque<Runnable> steps = new ArrayDeque<>();

  /**
   * @param resources those of the stack, by logical id; changed on the way back
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

  /** Another resource stands in its place now; this one is not deleted yet. */
  void replaced(Running before) {
    steps.push(() -> put(before));
  }

  /** It is about to change: whoever fails half-way has changed something, too. */
  void updating(Running before) {
    steps.push(() -> put(actions.changeBack(before)));
  }

  private void put(Running running) {
    resources.put(running.declared().logicalId(), running);
  }

  /** Takes every step back, last first; one that fails is told with the failure. */
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
