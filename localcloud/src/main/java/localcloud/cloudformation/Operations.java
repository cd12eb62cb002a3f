package localcloud.cloudformation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.TemplateException;
import localcloud.deploy.Deployer;
import localcloud.gateway.AwsException;
import localcloud.report.DeploymentException;

/**
 * Executes change sets and deletes stacks in the background. AWS answers before the work is done;
 * here the answer waits for it a little, which may save the caller from polling: tools poll only
 * every five seconds.
 */
final class Operations implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("localcloud");
  private static final Duration A_LITTLE = Duration.ofSeconds(5);

  private final Deployer deployer;
  private final StackRecords stacks;
  private final Proposals proposals;
  private final Runnable afterwards;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param afterwards runs after a successful deployment
   */
  Operations(Deployer deployer, StackRecords stacks, Proposals proposals, Runnable afterwards) {
    this.deployer = deployer;
    this.stacks = stacks;
    this.proposals = proposals;
    this.afterwards = afterwards;
  }

  void execute(StackRecord stack, ChangeSet changeSet) {
    Proposal proposal = changeSet.proposal();
    if (changeSet.failed() || proposal == null) {
      throw new AwsException(
          400,
          "InvalidChangeSetStatus",
          "ChangeSet ["
              + changeSet.id()
              + "] cannot be executed in its current status of [FAILED]");
    }
    refuseIfBusy(stack);
    boolean creates = stack.status() == StackStatus.REVIEW_IN_PROGRESS;
    stack.become(
        creates ? StackStatus.CREATE_IN_PROGRESS : StackStatus.UPDATE_IN_PROGRESS,
        "User Initiated");
    stack.changeSets().forEach(stack::remove);
    begin(() -> deploy(stack, proposal, creates));
  }

  void delete(StackRecord stack) {
    if (stack.terminationProtection()) {
      throw Refused.invalid(
          String.format(
              Locale.ROOT,
              "Stack [%s] cannot be deleted while TerminationProtection is enabled",
              stack.name()));
    }
    refuseIfBusy(stack);
    stack.become(StackStatus.DELETE_IN_PROGRESS, "User Initiated");
    begin(() -> undeploy(stack));
  }

  private static void refuseIfBusy(StackRecord stack) {
    if (stack.status().inProgress()) {
      throw Refused.invalid(
          "Stack:" + stack.name() + " is in " + stack.status() + " state and can not be changed.");
    }
  }

  private void begin(Runnable work) {
    Future<?> done = threads.submit(work);
    try {
      done.get(A_LITTLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.log(System.Logger.Level.DEBUG, "The operation continues in the background");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The stack's operation failed unexpectedly", e);
    }
  }

  private void deploy(StackRecord stack, Proposal proposal, boolean creates) {
    StackStatus rollingBack =
        creates ? StackStatus.ROLLBACK_IN_PROGRESS : StackStatus.UPDATE_ROLLBACK_IN_PROGRESS;
    EventLog log =
        new EventLog(
            stack.events(), () -> stack.become(rollingBack, "Rollback requested by a failure."));
    try {
      Proposal now = proposals.withCodeOfNow(proposal);
      deployer.deploy(new CloudAssembly(List.of(now.stack())), log);
      stack.deployed(now);
      stack.become(creates ? StackStatus.CREATE_COMPLETE : StackStatus.UPDATE_COMPLETE, "");
    } catch (DeploymentException | TemplateException e) {
      boolean complete = e.getSuppressed().length == 0;
      stack.become(rolledBack(creates, complete), String.valueOf(e.getMessage()));
      return;
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The deployment of " + stack.name() + " failed unexpectedly",
          e);
      stack.become(rolledBack(creates, false), unexpected(e));
      return;
    }
    afterwards.run();
  }

  private static StackStatus rolledBack(boolean creates, boolean complete) {
    if (creates) {
      return complete ? StackStatus.ROLLBACK_COMPLETE : StackStatus.ROLLBACK_FAILED;
    }
    return complete ? StackStatus.UPDATE_ROLLBACK_COMPLETE : StackStatus.UPDATE_ROLLBACK_FAILED;
  }

  private void undeploy(StackRecord stack) {
    try {
      deployer.undeploy(stack.name(), new EventLog(stack.events(), () -> {}));
      stacks.delete(stack);
      stack.become(StackStatus.DELETE_COMPLETE, "");
    } catch (DeploymentException e) {
      e.problems()
          .forEach(
              problem ->
                  stack
                      .events()
                      .add(problem.logicalId(), "", "", "DELETE_FAILED", problem.reason()));
      stack.become(StackStatus.DELETE_FAILED, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR, "The deletion of " + stack.name() + " failed unexpectedly", e);
      stack.become(StackStatus.DELETE_FAILED, unexpected(e));
    }
  }

  /** Errors of AWS have words for the caller; others name what only the log should. */
  private static String unexpected(RuntimeException e) {
    return "Internal Failure: "
        + (e instanceof AwsException ? e.getMessage() : "the local cloud's log says why.");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
