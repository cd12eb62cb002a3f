package bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took each time, in milliseconds. */
final class Samples {
  private final List<Double> milliseconds = new ArrayList<>();

  void time(Runnable action) {
    long start = System.nanoTime();
    action.run();
    milliseconds.add((System.nanoTime() - start) / 1e6);
  }

  double median() {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double longest() {
    return Collections.max(milliseconds);
  }
}
