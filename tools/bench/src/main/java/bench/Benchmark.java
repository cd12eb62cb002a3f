package bench;

/** Something to measure, side by side with what it is compared to. */
interface Benchmark {

  /** As one asks for it: {@code -Dbench=growth}. */
  String name();

  void run(Report report);
}
