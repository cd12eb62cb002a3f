package localcloud.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import localcloud.faults.CallName.Kind;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;

/**
 * The checkpoint at which calls go wrong: it numbers the calls of a flow and makes the chosen
 * faults happen. Calls by the account's root, such as a test's own, always pass.
 */
public final class Faults implements Checkpoint {
  private final FunctionWorkers workers;
  private final Held held = new Held();
  private final Accident accident;
  private final CallLog log = new CallLog();
  private final ScheduledFunctions scheduled = new ScheduledFunctions();
  private final DoneTransactions done = new DoneTransactions();
  private final StaleReads stale = new StaleReads();
  private final List<Armed> armed = new CopyOnWriteArrayList<>();

  public Faults(FunctionWorkers workers, MovableClock clock) {
    this.workers = workers;
    this.accident = new Accident(workers, held, new ClockWait(clock));
    clock.onAdvance(held::timeMoved);
  }

  /** Starts numbering calls. */
  public void watch() {
    log.begin();
  }

  /**
   * The calls since {@link #watch}, in the order in which they started; polls appear when they find
   * something.
   */
  public List<NumberedCall> watched() {
    return log.end();
  }

  /** Arms a fault, which happens once. */
  public void arm(Fault fault) {
    armed.add(new Armed(fault));
  }

  /** Disarms the faults that have not happened and returns those that have. */
  public List<Fault> disarm() {
    List<Fault> happened = armed.stream().filter(Armed::fired).map(Armed::fault).toList();
    armed.clear();
    done.forget();
    return happened;
  }

  /**
   * From now on, or no longer, a function that reads an item and does not ask for a consistent read
   * gets what was there before the item's last write; once after each write, so whoever asks again
   * finds what is there.
   */
  public void staleReads(boolean wanted) {
    stale.turn(wanted);
  }

  /** Whether there is a function of this name. */
  boolean knows(String function) {
    return workers.has(function);
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    return judge(call, kept -> stale.pass(kept, onwards));
  }

  private Reply judge(Call call, Function<Call, Reply> onwards) {
    if (call.caller().equals(Caller.ROOT)) {
      return scheduled.byHand(call, onwards);
    }
    CallName name = CallName.of(call, workers.nameOf(call.caller()).orElse(call.caller().arn()));
    if (name.kind() == Kind.POLL) {
      return poll(name, call, onwards);
    }
    if (scheduled.make(call, name)) {
      return step(name, call, onwards, Fault::namesItsCall);
    }
    log.add(name);
    return step(name, call, onwards, _ -> true);
  }

  private Reply step(
      CallName name, Call call, Function<Call, Reply> onwards, Predicate<Fault> meant) {
    try {
      for (Armed one : armed) {
        FaultKind kind = one.fault().kind();
        if (meant.test(one.fault()) && isPossible(kind, call) && one.takes(name)) {
          return accident.happen(kind, name, call, done.watch(onwards));
        }
      }
      return onwards.apply(call);
    } finally {
      held.passed(name);
    }
  }

  private boolean isPossible(FaultKind kind, Call call) {
    return kind != FaultKind.PARTIAL || !done.contains(call);
  }

  /**
   * Whether a poll finds something is known only at its end, so it is either refused at once or
   * loses its answer.
   */
  private Reply poll(CallName name, Call call, Function<Call, Reply> onwards) {
    if (armed.stream().anyMatch(one -> one.refuses(name))) {
      return Reply.error(Accident.THROTTLED);
    }
    Reply reply = onwards.apply(call);
    if (!finds(reply)) {
      return reply;
    }
    log.add(name);
    return armed.stream().anyMatch(one -> one.takes(name)) ? Reply.LOST : reply;
  }

  private static boolean finds(Reply reply) {
    JsonNode output = reply.output();
    return reply.succeeded()
        && !(output.path("Records").isEmpty() && output.path("Messages").isEmpty());
  }
}
