package course.up;

import course.run.ProcessWork;
import course.run.TooSlow;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Asks again where a request took too long, as long as the shop's processes get on. On a busy
 * machine, a function may need minutes for what takes it a second.
 */
final class Persistence {
  private static final int MOST_TRIES = 20;

  /** Of processor time between two tries; a cloud that hangs uses less. */
  private static final Duration LEAST_WORK = Duration.ofMillis(300);

  private final Supplier<Duration> work;
  private final BusyNotice notice;

  Persistence(Supplier<Duration> work, PrintStream out) {
    this.work = work;
    this.notice = new BusyNotice(out);
  }

  static Persistence ofThisProcess(PrintStream out) {
    return new Persistence(() -> ProcessWork.of(ProcessHandle.current()), out);
  }

  /**
   * @param request may be made several times
   */
  <T> T call(Callable<T> request) throws Exception {
    for (int left = MOST_TRIES; ; left--) {
      Duration before = work.get();
      try {
        return request.call();
      } catch (TooSlow e) {
        if (left == 1 || work.get().minus(before).compareTo(LEAST_WORK) < 0) {
          throw e;
        }
        notice.tell();
      }
    }
  }
}
