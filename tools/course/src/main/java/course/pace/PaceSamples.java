package course.pace;

import java.util.List;

/** The measurements of one step, in seconds. */
record PaceSamples(List<Sample> all) {

  /**
   * @param wall from the saved edit to the launcher's end
   * @param launcher the CPU time of the command
   * @param bench the CPU time of the workbench with its functions
   */
  record Sample(double wall, double launcher, double bench) {}

  double median() {
    return median(all.stream().map(Sample::wall).toList());
  }

  double longest() {
    return all.stream().mapToDouble(Sample::wall).max().orElseThrow();
  }

  double launcher() {
    return median(all.stream().map(Sample::launcher).toList());
  }

  double bench() {
    return median(all.stream().map(Sample::bench).toList());
  }

  static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
