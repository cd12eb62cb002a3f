package search.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import search.fault.FaultPlan;
import search.story.StoryLines;
import search.time.Simulation;
import search.time.Strand;
import search.watch.Metric;
import search.watch.MetricData;

/**
 * A function with as many workers as it has events at once (Lambda Developer Guide, "Understanding
 * the Lambda execution environment lifecycle"). A worker that dies or times out is never used
 * again.
 */
public final class LambdaFunction<I, O> {
  private static final Duration COLD_START = Duration.ofMillis(400);
  private static final int WARM_PERMILLE = 400;

  private final FunctionSpec spec;
  private final Simulation time;
  private final FaultPlan faults;
  private final StoryLines story;
  private final MetricData metrics;
  private final Function<InstantSource, RequestHandler<I, O>> code;
  private final Deque<SimulatedWorker<I, O>> idle = new ArrayDeque<>();
  private int workers;
  private int running;

  /**
   * @param code makes the handler, as Lambda does in the INIT phase, for a worker's clock
   */
  public LambdaFunction(
      FunctionSpec spec,
      Simulation time,
      FaultPlan faults,
      StoryLines story,
      MetricData metrics,
      Function<InstantSource, RequestHandler<I, O>> code) {
    this.spec = spec;
    this.time = time;
    this.faults = faults;
    this.story = story;
    this.metrics = metrics;
    this.code = code;
  }

  /** How often a function ran out of time. Lambda counts these as errors, like the others. */
  public static Metric timeouts(FunctionSpec spec) {
    return new Metric("search", "Timeouts", spec.where());
  }

  public FunctionSpec spec() {
    return spec;
  }

  /** The failure of an invocation whose worker died. */
  public static final String DIED = "its worker died";

  /** The failure of an invocation for which no worker was free, because others had them all. */
  public static final String THROTTLED = "others have all workers";

  /** The failure of an invocation for which the function itself is not allowed one more worker. */
  public static final String LIMITED = "it has as many workers as it may have";

  /** Whether the function was never started: Lambda tries again for a queue or a stream. */
  public static boolean isNotStarted(String failure) {
    return failure.equals(THROTTLED) || failure.equals(LIMITED);
  }

  /** What came of an invocation: an answer, or none, because the function failed or was ended. */
  public record Result<O>(@Nullable O answer, String failure) {}

  /** Invokes the function; {@code done} hears of the result, later in simulated time. */
  public void invoke(String cause, I event, Consumer<Result<O>> done) {
    String limit = limit(cause);
    if (!limit.isEmpty()) {
      story.tell(cause + " " + spec.shortName() + " is not started: " + limit);
      time.after(Duration.ZERO, () -> done.accept(new Result<>(null, limit)));
      return;
    }
    running++;
    var worker = Objects.requireNonNullElseGet(idle.pollFirst(), this::newWorker);
    var wait = worker.handler == null ? coldStart() : Duration.ZERO;
    time.after(wait, () -> new Run(cause + " " + spec.shortName(), worker, done).start(event));
  }

  /** Why no worker is free (Lambda Developer Guide, "Understanding Lambda function scaling"). */
  private String limit(String cause) {
    if (running >= spec.concurrency()) {
      return LIMITED;
    }
    String name = cause + " " + spec.shortName() + " finds no worker";
    return faults.chosen(name, "no workers", 2) > 0 || isWithoutWorkers() ? THROTTLED : "";
  }

  /** In some histories others have all workers for minutes on end. */
  private boolean isWithoutWorkers() {
    return faults.hasMany("no workers for long") && faults.isDown("Lambda for " + spec.shortName());
  }

  /** Others may have called the function before, so that it has as many workers as it needs. */
  private Duration coldStart() {
    return faults.varied(spec.shortName() + " is warm", WARM_PERMILLE, 2) == 0
        ? COLD_START
        : Duration.ZERO;
  }

  private SimulatedWorker<I, O> newWorker() {
    String name = spec.shortName() + " worker " + ++workers;
    int clock = faults.chosen(name + " clock", "clocks", SimulatedWorker.CLOCK_OPTIONS);
    if (clock > 0) {
      story.tell(name + " " + SimulatedWorker.words(clock));
    }
    return new SimulatedWorker<>(time, clock);
  }

  private final class Run {
    private final String name;
    private final SimulatedWorker<I, O> worker;
    private final Consumer<Result<O>> done;
    private @Nullable Strand strand;
    private search.time.@Nullable PlannedEvent timeout;
    private @Nullable O answer;
    private boolean over;

    Run(String name, SimulatedWorker<I, O> worker, Consumer<Result<O>> done) {
      this.name = name;
      this.worker = worker;
      this.done = done;
    }

    void start(I event) {
      long deadline = time.millis() + spec.timeout().toMillis();
      var invocation =
          new SimulatedInvocation(name, spec, time, deadline, metrics, () -> end(DIED));
      timeout = time.after(spec.timeout(), this::timeOut);
      strand = Strand.start(time, () -> handle(event, invocation), this::ended);
    }

    private void timeOut() {
      if (!over) {
        metrics.count(timeouts(spec), time.millis(), 1);
        end("it timed out");
      }
    }

    private void countError(boolean failed) {
      metrics.count(Metric.ofFunction("Errors", spec.where()), time.millis(), failed ? 1 : 0);
    }

    private void handle(I event, SimulatedInvocation invocation) {
      invocation.isCurrent();
      if (worker.handler == null) {
        worker.handler = code.apply(worker);
      }
      answer = worker.handler.handleRequest(event, invocation);
    }

    private void ended(@Nullable Throwable thrown) {
      if (over) {
        return;
      }
      over = true;
      running--;
      Objects.requireNonNull(timeout).cancel();
      if (thrown instanceof Error error) {
        throw new IllegalStateException(name + " failed in a way that no function should", error);
      }
      if (thrown instanceof IllegalArgumentException unknown && isOfTheSearch(unknown)) {
        throw unknown;
      }
      if (thrown != null) {
        story.tell(name + " fails: " + thrown.getMessage());
      }
      countError(thrown != null);
      idle.addFirst(worker);
      var result = new Result<>(thrown == null ? answer : null, thrown == null ? "" : "it failed");
      time.after(Duration.ZERO, () -> done.accept(result));
    }

    private void end(String why) {
      if (over) {
        return;
      }
      over = true;
      running--;
      Objects.requireNonNull(timeout).cancel();
      story.tell(name + " ends: " + why);
      countError(true);
      if (strand != null) {
        strand.die();
      }
      done.accept(new Result<>(null, why));
    }
  }

  private static boolean isOfTheSearch(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).startsWith("The search does not know");
  }
}
