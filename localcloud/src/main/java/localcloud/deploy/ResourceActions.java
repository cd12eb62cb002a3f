package localcloud.deploy;

import java.util.Locale;
import java.util.function.Supplier;
import localcloud.assembly.Keeping;
import localcloud.assembly.TemplateException;
import localcloud.report.Change;
import localcloud.report.DeploymentException;
import localcloud.report.Problem;
import localcloud.report.Progress;

/**
 * Makes the services create, update and delete resources, reports each change, and names the
 * resource that failed.
 */
final class ResourceActions {
  private final ResourceTypes types;
  private final Lives lives;
  private final Progress progress;

  ResourceActions(ResourceTypes types, Lives lives, Progress progress) {
    this.types = types;
    this.lives = lives;
    this.progress = progress;
  }

  Running create(Declared wanted, Keeping keeping) {
    begins(Change.CREATED, wanted);
    Deployed deployed = explain(wanted, () -> types.check(wanted).create(wanted));
    return done(Change.CREATED, new Running(wanted, deployed, keeping));
  }

  /** Restores what an earlier process has kept. */
  Running restore(Declared wanted, Keeping keeping) {
    begins(Change.CREATED, wanted);
    Deployed deployed = explain(wanted, () -> types.get(wanted.type()).restore(wanted));
    return done(Change.CREATED, new Running(wanted, deployed, keeping));
  }

  Running update(Declared wanted, Running existing, Keeping keeping) {
    explain(wanted, () -> types.check(wanted));
    return update(Change.UPDATED, wanted, existing, keeping);
  }

  /** Changes a resource back to its state before this run. */
  Running changeBack(Running before) {
    return update(Change.RESTORED, before.declared(), before, before.keeping());
  }

  private Running update(Change change, Declared wanted, Running existing, Keeping keeping) {
    begins(change, wanted);
    Deployed deployed =
        explain(wanted, () -> types.get(wanted.type()).update(wanted, existing.deployed()));
    return done(change, new Running(wanted, deployed, keeping));
  }

  Running keep(Declared wanted, Running existing, Keeping keeping) {
    return done(Change.UNCHANGED, new Running(wanted, existing.deployed(), keeping));
  }

  /**
   * Whether the change requires replacing the resource.
   *
   * @throws DeploymentException when both would have the same name because the template sets it
   */
  boolean replaces(Declared wanted, Declared was) {
    if (!wanted.type().equals(was.type())) {
      return true;
    }
    ResourceType type = types.get(wanted.type());
    if (!type.replaces(wanted, was)) {
      return false;
    }
    String name = wanted.properties().path(type.named()).asText();
    if (!name.isEmpty() && name.equals(was.properties().path(type.named()).asText())) {
      String reason =
          "CloudFormation cannot update a stack when a custom-named resource requires replacing."
              + " Rename %s and update the stack again.";
      throw new DeploymentException(
          new Problem(
              wanted.stack(), wanted.logicalId(), "", String.format(Locale.ROOT, reason, name)));
    }
    return true;
  }

  /** Deletes a resource that the template no longer has, unless its DeletionPolicy keeps it. */
  void remove(Running running) {
    end(Change.DELETED, running, running.keeping().whenRemoved());
  }

  /** Deletes a replaced resource, unless its UpdateReplacePolicy keeps it. */
  void removeReplaced(Running running) {
    end(Change.DELETED, running, running.keeping().whenReplaced());
  }

  /** Deletes a resource that this run has created, unless its DeletionPolicy keeps even that. */
  void rollBack(Running running) {
    end(Change.ROLLED_BACK, running, running.keeping().whenCreationFails());
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

  private void end(Change change, Running running, boolean kept) {
    Declared was = running.declared();
    if (kept) {
      lives.past(was);
      done(Change.RETAINED, running);
      return;
    }
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
