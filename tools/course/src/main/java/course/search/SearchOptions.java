package course.search;

import course.run.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed after {@code ./course search}: honoured, or refused, but never passed over. */
record SearchOptions(
    Search.@Nullable Length length,
    @Nullable Long seed,
    boolean all,
    boolean work,
    @Nullable Path replay,
    @Nullable Integer mistakes,
    @Nullable Long mutants) {

  /**
   * Refuses what means nothing.
   *
   * @throws Failure if a number makes no sense, or two options do not go together
   */
  void check() {
    if (length != null) {
      check("--runs", length.runs == null || length.runs > 0);
      check("--minutes", length.minutes == null || length.minutes > 0 && length.minutes < 1e6);
    }
    check("--mistakes", mistakes == null || mistakes > 0);
    check("--mutants", mutants == null || mutants > 0);
    if (mistakes != null) {
      alone("--mistakes", "--seed");
    }
    if (mutants != null) {
      alone("--mutants", "--seed");
    }
    if (replay != null) {
      alone("--replay", "--work");
    }
  }

  private static void check(String option, boolean makesSense) {
    if (!makesSense) {
      throw new Failure(option + " needs a number above 0.", "Leave it out for the default.");
    }
  }

  private void alone(String option, String together) {
    var others = new ArrayList<>(given());
    others.remove(option);
    others.remove(together);
    if (!others.isEmpty()) {
      throw new Failure(
          option + " does not go together with " + String.join(" or ", others) + ".",
          "Leave one of them out.");
    }
  }

  private List<String> given() {
    var given = new ArrayList<String>();
    add(given, "--runs", length != null && length.runs != null);
    add(given, "--minutes", length != null && length.minutes != null);
    add(given, "--seed", seed != null);
    add(given, "--all", all);
    add(given, "--work", work);
    add(given, "--replay", replay != null);
    add(given, "--mistakes", mistakes != null);
    add(given, "--mutants", mutants != null);
    return given;
  }

  private static void add(List<String> given, String option, boolean isGiven) {
    if (isGiven) {
      given.add(option);
    }
  }
}
