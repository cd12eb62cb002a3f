package bench;

/** A measurement, side by side with what it is compared to. */
interface Benchmark {

  /** The name used to ask for it: {@code -Dbench=growth}. */
  String name();

  void run(Report report);
}
