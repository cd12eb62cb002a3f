package course.bench;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Tries once more what a busy machine may have spoiled: what was cold at the first try is warm at
 * the second. If that fails for lack of time as well, the verdict is about the machine.
 */
record Twice(Machine machine) {
  private static final Pattern TIME_IS_UP =
      Pattern.compile(
          "Task timed out|Endpoint request timed out|\\b50[34]\\b|ConditionTimeoutException"
              + "|HttpTimeoutException|TimeoutException|timed out");

  Verdict judge(Supplier<Verdict> check) {
    Verdict first = check.get();
    if (!isForLackOfTime(first) || !machine.isBusy()) {
      return first;
    }
    Verdict second = check.get();
    return isForLackOfTime(second) && machine.isBusy()
        ? Verdict.busy(machine.doing(), second.says().lines().findFirst().orElse(""))
        : second;
  }

  private static boolean isForLackOfTime(Verdict verdict) {
    return switch (verdict.result()) {
      case BUSY -> true;
      case WRONG -> TIME_IS_UP.matcher(verdict.toText()).find();
      default -> false;
    };
  }
}
