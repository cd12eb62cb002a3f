package localcloud.lambda.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import localcloud.lambda.code.TempFiles;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.runtimeapi.ExecutionEnvironment;
import localcloud.lambda.runtimeapi.Invocation;
import localcloud.lambda.runtimeapi.Outcome;
import org.jspecify.annotations.Nullable;

/** An execution environment: a process that handles one invocation at a time. */
public final class Worker implements ExecutionEnvironment, Sandbox {
  private static final Invocation NEVER = new Invocation("", new byte[0], "");

  private final FunctionSettings function;
  private final Process process;
  private final Path home;
  private final PlatformLines platform;
  private final WorkerLog log;
  private final Runnable gone;
  private final InitPhase init = new InitPhase();
  private final BlockingQueue<Invocation> inbox = new LinkedBlockingQueue<>();

  private final LogTail tail;

  private volatile @Nullable Running running;

  /** Completed when it asks for the next event, or, with false, when it has ended. */
  private volatile CompletableFuture<Boolean> asking = new CompletableFuture<>();

  private volatile boolean used;

  private record Running(Invocation invocation, CountDownLatch printed) {}

  /**
   * @param gone runs when the process has ended
   */
  public Worker(
      FunctionSettings function,
      Process process,
      Path home,
      PlatformLines platform,
      Runnable gone) {
    this.function = function;
    this.process = process;
    this.home = home;
    this.tail = new LogTail(platform.log());
    this.platform = platform.to(tail);
    this.gone = gone;
    this.platform.starting();
    this.log = new WorkerLog(function.name(), process.getInputStream(), tail, this::printedAll);
    process.onExit().thenAcceptAsync(this::exited);
  }

  @Override
  public String functionArn() {
    return function.arn();
  }

  @Override
  public Process process() {
    return process;
  }

  @Override
  public boolean alive() {
    return process.isAlive() && !init.hasFailed();
  }

  @Override
  public boolean asks() {
    if (!used) {
      return true;
    }
    try {
      return asking.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      kill();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Asking never fails", e);
    }
  }

  /** Handles one event; kills the process if it takes too long. */
  @Override
  public Outcome run(Invocation invocation) {
    Outcome refused = awaitReady(invocation.requestId());
    if (refused != null) {
      return refused;
    }
    Duration initialized = init.takeDuration();
    Running run = new Running(invocation, new CountDownLatch(1));
    running = run;
    used = true;
    asking = new CompletableFuture<>();
    tail.begin();
    platform.start(invocation.requestId());
    invocation.begin(function.timeout());
    inbox.add(invocation);
    if (!process.isAlive()) {
      exited(process);
    }
    Outcome outcome = await(invocation);
    awaitPrinted(run);
    platform.end(invocation.requestId(), invocation.duration(), initialized, status(outcome));
    running = null;
    return outcome.withLog(tail.bytes());
  }

  private @Nullable Outcome awaitReady(String requestId) {
    try {
      return init.await(requestId);
    } catch (TimeoutException e) {
      kill();
      return Outcome.failure(requestId, "Sandbox.Timedout", "The function did not start in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.failure(requestId, "Runtime.Unknown", "The local cloud is closing");
    }
  }

  private Outcome await(Invocation invocation) {
    String id = invocation.requestId();
    try {
      return invocation.outcome().get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      kill();
      double seconds = function.timeout().toMillis() / 1000.0;
      String message = String.format(Locale.ROOT, "Task timed out after %.2f seconds", seconds);
      log.drain();
      platform.timedOut(id, message);
      return Outcome.failure(id, "Sandbox.Timedout", message);
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return Outcome.failure(id, "Runtime.Unknown", "The local cloud is closing");
    } catch (ExecutionException e) {
      throw new IllegalStateException("An outcome never fails", e);
    }
  }

  private void awaitPrinted(Running run) {
    try {
      if (process.isAlive()) {
        run.printed().await(1, TimeUnit.SECONDS);
      } else {
        log.drain();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String status(Outcome outcome) {
    if (outcome.succeeded()) {
      return "success";
    }
    boolean timedOut = outcome.json().path("errorType").asText().equals("Sandbox.Timedout");
    return timedOut ? "timeout" : "error";
  }

  @Override
  public @Nullable Invocation next() {
    asking.complete(true);
    init.succeeded();
    try {
      Invocation next = inbox.take();
      return next == NEVER ? null : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The local cloud is closing", e);
    }
  }

  @Override
  public boolean answered(String requestId, boolean failed, byte[] body) {
    Running run = running;
    if (run == null || !run.invocation().requestId().equals(requestId)) {
      return false;
    }
    return run.invocation()
        .outcome()
        .complete(failed ? Outcome.failure(requestId, body) : Outcome.success(requestId, body));
  }

  @Override
  public void initFailed(byte[] error) {
    init.failed(requestId -> Outcome.failure(requestId, error));
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void printedAll(String requestId) {
    Running run = running;
    if (run != null && run.invocation().requestId().equals(requestId)) {
      run.printed().countDown();
    }
  }

  private void exited(Process ended) {
    log.drain();
    String message = reason(ended.exitValue());
    init.failed(id -> Outcome.failure(id, "Runtime.ExitError", message));
    Running run = running;
    if (run != null) {
      String id = run.invocation().requestId();
      if (run.invocation().outcome().complete(Outcome.failure(id, "Runtime.ExitError", message))) {
        platform.crashed(id, message);
      }
    }
    gone.run();
    asking.complete(false);
    inbox.add(NEVER);
    TempFiles.remove(home);
  }

  private static String reason(int code) {
    return switch (code) {
      case 0 -> "Runtime exited without providing a reason";
      case 137 -> "Runtime exited with error: signal: killed";
      default -> "Runtime exited with error: exit status " + code;
    };
  }
}
