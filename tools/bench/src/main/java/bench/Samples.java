package bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The durations of one thing, in milliseconds. */
final class Samples {
  private final List<Double> milliseconds = new ArrayList<>();

  void time(Runnable action) {
    long start = System.nanoTime();
    action.run();
    add((System.nanoTime() - start) / 1e6);
  }

  void add(double one) {
    milliseconds.add(one);
  }

  void addAll(Samples others) {
    milliseconds.addAll(others.milliseconds);
  }

  int count() {
    return milliseconds.size();
  }

  double median() {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The smallest duration that {@code percent} of all do not exceed. */
  double percentile(int percent) {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }

  double shortest() {
    return Collections.min(milliseconds);
  }

  double longest() {
    return Collections.max(milliseconds);
  }
}
