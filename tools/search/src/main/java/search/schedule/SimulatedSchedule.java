package search.schedule;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import search.fault.FaultPlan;
import search.lambda.LambdaFunction;
import search.lambda.SimulatedInvocation;
import search.story.StoryLines;
import search.time.Simulation;
import search.watch.MetricData;

/**
 * Calls a function by the clock (EventBridge User Guide, "Creating an Amazon EventBridge rule that
 * runs on a schedule"). The call is asynchronous: one that fails is made twice more, after one
 * minute and after two more (Lambda Developer Guide, "How Lambda handles errors and retries with
 * asynchronous invocation"). No history waits for it to end.
 */
public final class SimulatedSchedule {
  private static final List<Duration> RETRIES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

  /** For how long the rule may be disabled: from the beginning, or from some minutes on. */
  private static final List<Duration> STOPS =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(7));

  private static final Duration STANDS = Duration.ofMinutes(18);

  private final ScheduleSpec spec;
  private final LambdaFunction<Map<String, Object>, Map<String, Object>> function;
  private final BooleanSupplier idle;
  private final Simulation time;
  private final FaultPlan faults;
  private final MetricData metrics;
  private int calls;
  private int stands;
  private boolean quiet;

  /**
   * @param idle whether there is nothing that the function could find: then it is not run again, if
   *     it has been run when there was nothing, because it would say the same
   */
  public SimulatedSchedule(
      ScheduleSpec spec,
      LambdaFunction<Map<String, Object>, Map<String, Object>> function,
      BooleanSupplier idle,
      Simulation time,
      FaultPlan faults,
      MetricData metrics) {
    this.spec = spec;
    this.function = function;
    this.idle = idle;
    this.time = time;
    this.faults = faults;
    this.metrics = metrics;
  }

  /** From now on; the story hears of it if somebody disables it for a while. */
  public void begin(StoryLines story) {
    if (!spec.enabled()) {
      return;
    }
    stands = faults.standing("the schedule of " + function.spec().shortName(), 1 + STOPS.size());
    if (stands > 0) {
      story.tell(
          "The schedule of "
              + function.spec().shortName()
              + " is disabled from "
              + STOPS.get(stands - 1).toMinutes()
              + " min on, for "
              + STANDS.toMinutes()
              + " min");
    }
    time.inBackground(spec.every(), this::tick);
  }

  private void tick() {
    time.inBackground(spec.every(), this::tick);
    if (isDisabled()) {
      return;
    }
    boolean nothing = idle.getAsBoolean();
    if (nothing && quiet) {
      metrics.writeAgain(function.spec().name(), time.millis());
    } else {
      quiet = false;
      call(++calls, event(), 0, nothing);
    }
  }

  private boolean isDisabled() {
    if (stands == 0) {
      return false;
    }
    long from = STOPS.get(stands - 1).toMillis();
    return time.millis() >= from && time.millis() < from + STANDS.toMillis();
  }

  private void call(int number, Map<String, Object> event, int retries, boolean nothing) {
    String name = "look " + number + (retries == 0 ? "" : " (" + (1 + retries) + ")");
    long written = written();
    function.invoke(
        name,
        event,
        result -> {
          if (result.failure().isEmpty()) {
            quiet = nothing && written() > written;
          } else if (retries < RETRIES.size()) {
            time.inBackground(
                RETRIES.get(retries), () -> call(number, event, retries + 1, nothing));
          }
        });
  }

  /** How often the function has said something: it may bear a failure, and say nothing. */
  private long written() {
    return metrics.written(function.spec().name()).count();
  }

  private Map<String, Object> event() {
    return Map.of(
        "version",
        "0",
        "id",
        spec.name() + "-" + calls,
        "detail-type",
        "Scheduled Event",
        "source",
        "aws.events",
        "account",
        "000000000000",
        "time",
        time.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        "region",
        SimulatedInvocation.REGION,
        "resources",
        List.of(spec.name()),
        "detail",
        Map.of());
  }
}
