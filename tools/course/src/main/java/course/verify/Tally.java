package course.verify;

import exercises.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the mutants of a step. */
final class Tally {
  static final String HEAD = row("step", "killed", "equivalent", "survived", "no Java");

  private final Step step;
  private final List<String> survivors = new ArrayList<>();
  private int killed;
  private int equivalent;
  private int stillborn;

  Tally(Step step) {
    this.step = step;
  }

  boolean isOf(Step other) {
    return step.equals(other);
  }

  void killed() {
    killed++;
  }

  void equivalent() {
    equivalent++;
  }

  void stillborn() {
    stillborn++;
  }

  void survived(String mutant) {
    survivors.add(mutant);
  }

  int judged() {
    return killed + equivalent + survivors.size();
  }

  int dead() {
    return killed;
  }

  int same() {
    return equivalent;
  }

  List<String> survivors() {
    return survivors;
  }

  @Override
  public String toString() {
    return row(step.id(), "" + killed, "" + equivalent, "" + survivors.size(), "" + stillborn);
  }

  static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-24s%10s%12s%10s%10s", cells);
  }
}
