package localcloud.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.assembly.Resource;
import localcloud.report.DeploymentException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a stack match its template: first creates and updates, then deletes, in reverse order, what
 * was replaced or is no longer declared. A failure before the first deletion rolls everything back.
 */
final class StackDeployment {
  private final ResourceActions actions;
  private final DeployedStack stack;
  private final Declarations declarations;
  private final Lives lives;
  private final boolean takesOver;
  private final Undo undo;
  private final List<Running> replaced = new ArrayList<>();

  /**
   * @param stack what is deployed so far, with the new template; every step changes it
   * @param takesOver whether a process that ended during a deployment may have left resources
   *     behind
   */
  StackDeployment(
      ResourceActions actions,
      DeployedStack stack,
      Declarations declarations,
      Lives lives,
      boolean takesOver) {
    this.actions = actions;
    this.stack = stack;
    this.declarations = declarations;
    this.lives = lives;
    this.takesOver = takesOver;
    this.undo = new Undo(actions, stack.resources());
  }

  void run() {
    List<Running> gone = bringAll();
    replaced.reversed().forEach(actions::removeReplaced);
    gone.reversed().forEach(this::remove);
  }

  /**
   * Creates or updates what the template declares; returns the resources that it no longer
   * declares.
   */
  private List<Running> bringAll() {
    try {
      List<Resource> wanted = declarations.inOrder();
      Map<String, Running> gone = new LinkedHashMap<>(stack.resources());
      wanted.forEach(resource -> gone.remove(resource.logicalId()));
      wanted.forEach(this::bring);
      declarations.publish();
      return List.copyOf(gone.values());
    } catch (DeploymentException e) {
      actions.failed(e);
      undo.run(e);
      throw e;
    } catch (RuntimeException e) {
      undo.run(e);
      throw e;
    }
  }

  private void bring(Resource resource) {
    String id = resource.logicalId();
    Running now = next(resource, stack.resources().get(id));
    stack.resources().remove(id);
    stack.resources().put(id, now);
  }

  private Running next(Resource resource, @Nullable Running existing) {
    if (existing == null) {
      int life = lives.of(resource.stack(), resource.logicalId());
      return create(declarations.declare(resource, life), resource);
    }
    Declared was = existing.declared();
    Declared wanted = declarations.declare(resource, was.life());
    if (actions.replaces(wanted, was)) {
      return replace(existing, wanted, resource);
    }
    if (was.properties().equals(wanted.properties())) {
      return actions.keep(wanted, existing, resource.keeping());
    }
    undo.updating(existing);
    return actions.update(wanted, existing, resource.keeping());
  }

  private Running replace(Running existing, Declared wanted, Resource resource) {
    lives.past(existing.declared());
    replaced.add(new Running(existing.declared(), existing.deployed(), resource.keeping()));
    undo.replaced(existing);
    int life = lives.of(resource.stack(), resource.logicalId());
    return create(wanted.withLife(life), resource);
  }

  private Running create(Declared declared, Resource resource) {
    try {
      Running now = actions.create(declared, resource.keeping());
      undo.created(now);
      return now;
    } catch (DeploymentException e) {
      if (takesOver && e.getCause() instanceof AlreadyExistsException) {
        return actions.restore(declared, resource.keeping());
      }
      throw e;
    }
  }

  private void remove(Running running) {
    actions.remove(running);
    stack.resources().remove(running.declared().logicalId());
  }
}
