package bench;

import java.util.function.Supplier;

/** The measurements of one build that loads its classes in one way. */
record StartSeries(
    String label, Supplier<FunctionRun> starter, Samples first, Samples cpu, Samples warm) {

  StartSeries(String label, Supplier<FunctionRun> starter) {
    this(label, starter, new Samples(), new Samples(), new Samples());
  }

  FunctionRun start() {
    return starter.get();
  }

  /** From the start of the process to its first answer. */
  void measureFirst() {
    long begin = System.nanoTime();
    try (FunctionRun run = start()) {
      run.call();
      first.add((System.nanoTime() - begin) / 1e6);
      cpu.add(run.cpu().toMillis());
    }
  }
}
