package course.verify;

import exercises.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the wrong and of the right answers of a step. */
final class MutantTally {
  private final String step;
  private final List<String> troubles = new ArrayList<>();
  private int killed;
  private int equivalent;
  private int survived;
  private int stillborn;
  private int right;
  private int refused;
  private int unjudged;

  MutantTally(Step step) {
    this(step.id());
  }

  private MutantTally(String step) {
    this.step = step;
  }

  static MutantTally sum(Iterable<MutantTally> tallies) {
    MutantTally all = new MutantTally("all");
    for (MutantTally one : tallies) {
      all.killed += one.killed;
      all.equivalent += one.equivalent;
      all.survived += one.survived;
      all.stillborn += one.stillborn;
      all.right += one.right;
      all.refused += one.refused;
      all.unjudged += one.unjudged;
      all.troubles.addAll(one.troubles);
    }
    return all;
  }

  boolean isOf(Step other) {
    return step.equals(other.id());
  }

  void killed() {
    killed++;
  }

  void stillborn() {
    stillborn++;
  }

  void unjudged() {
    unjudged++;
  }

  void survived(String trouble) {
    survived++;
    troubles.add("  " + trouble);
  }

  void accepted(KnownAnswer.Kind kind) {
    if (kind == KnownAnswer.Kind.EQUIVALENT) {
      equivalent++;
    } else {
      right++;
    }
  }

  void refused(String trouble) {
    refused++;
    troubles.add("  " + trouble);
  }

  List<String> troubles() {
    return troubles;
  }

  /** How many mutants were judged. */
  int mutants() {
    return killed + equivalent + survived;
  }

  static String head() {
    return row(
        "step", "killed", "equivalent", "survived", "no Java", "right", "refused", "no verdict");
  }

  @Override
  public String toString() {
    return row(step, killed, equivalent, survived, stillborn, right, refused, unjudged);
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-24s%8s%12s%10s%9s%7s%9s%12s", cells);
  }
}
