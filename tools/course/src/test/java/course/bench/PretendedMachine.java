package course.bench;

import java.time.Duration;

/** A machine on which time passes with every look at it. */
final class PretendedMachine implements MachineLoad {
  private final Duration perLook;
  private final double share;
  private boolean busy;
  private boolean still;
  private long looks;
  private long event = Long.MAX_VALUE;
  private Runnable happens = () -> {};

  /**
   * @param share of a processor that the work gets
   */
  PretendedMachine(Duration perLook, double share, boolean busy) {
    this.perLook = perLook;
    this.share = share;
    this.busy = busy;
  }

  /** What happens at a certain look. */
  void after(long look, Runnable what) {
    event = look;
    happens = what;
  }

  void calm() {
    busy = false;
  }

  /** From now on no time passes, however long the real machine needs for what comes next. */
  void standStill() {
    still = true;
  }

  @Override
  public Duration betweenLooks() {
    return Duration.ofMillis(1);
  }

  @Override
  public Duration elapsed() {
    if (!still && ++looks == event) {
      happens.run();
    }
    return perLook.multipliedBy(looks);
  }

  @Override
  public Duration worked(Thread thread) {
    return Duration.ofMillis((long) (perLook.toMillis() * looks * share));
  }

  @Override
  public boolean isBusy() {
    return busy;
  }

  @Override
  public String doing() {
    return "pretending";
  }
}
