package localcloud.deploy;

import java.util.function.Supplier;
import localcloud.template.TemplateException;

/**
 * Has the rooms do what a deployment wants, says what was done, and names the resource that failed.
 */
final class ResourceActions {
  private final ResourceTypes types;
  private final Progress progress;

  ResourceActions(ResourceTypes types, Progress progress) {
    this.types = types;
    this.progress = progress;
  }

  Running create(Declared wanted, boolean retain) {
    begins(Change.CREATED, wanted);
    Deployed deployed = explain(wanted, () -> types.get(wanted.type()).create(wanted));
    return done(Change.CREATED, new Running(wanted, deployed, retain));
  }

  Running update(Declared wanted, Running existing, boolean retain) {
    return update(Change.UPDATED, wanted, existing, retain);
  }

  /** Changes a resource back to what it was before this run. */
  Running restore(Running before, Running now) {
    return update(Change.RESTORED, before.declared(), now, before.retain());
  }

  private Running update(Change change, Declared wanted, Running existing, boolean retain) {
    begins(change, wanted);
    Deployed deployed =
        explain(wanted, () -> types.get(wanted.type()).update(wanted, existing.deployed()));
    return done(change, new Running(wanted, deployed, retain));
  }

  Running keep(Declared wanted, Running existing, boolean retain) {
    return done(Change.UNCHANGED, new Running(wanted, existing.deployed(), retain));
  }

  /** Deletes what is gone from the template, unless its DeletionPolicy keeps it. */
  void remove(Running running) {
    if (running.retain()) {
      done(Change.RETAINED, running);
    } else {
      delete(running);
    }
  }

  void delete(Running running) {
    delete(Change.DELETED, running);
  }

  /** Deletes what has just been created; nothing is lost, so that no policy keeps it. */
  void rollBack(Running running) {
    delete(Change.ROLLED_BACK, running);
  }

  <T> T explain(String stack, String logicalId, Supplier<T> action) {
    try {
      return action.get();
    } catch (TemplateException e) {
      throw new DeploymentException(new Problem(stack, logicalId, "", e.reason()), e);
    } catch (RuntimeException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new DeploymentException(new Problem(stack, logicalId, "", reason), e);
    }
  }

  private void delete(Change change, Running running) {
    Declared was = running.declared();
    begins(change, was);
    explain(
        was,
        () -> {
          types.get(was.type()).delete(was, running.deployed());
          return done(change, running);
        });
  }

  private <T> T explain(Declared declared, Supplier<T> action) {
    return explain(declared.stack(), declared.logicalId(), action);
  }

  void failed(DeploymentException failure) {
    failure.problems().forEach(progress::failed);
  }

  private void begins(Change change, Declared declared) {
    progress.begins(change, declared.stack(), declared.logicalId(), declared.type());
  }

  private Running done(Change change, Running running) {
    Declared declared = running.declared();
    progress.done(change, declared.stack(), declared.logicalId(), declared.type());
    return running;
  }
}
