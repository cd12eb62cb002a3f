package course.search;

import course.run.WrongUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  /** A week. */
  private static final long MOST_MINUTES = 7 * 24 * 60;

  private static final long MOST_SEEDS = 100;

  /**
   * Refuses what means nothing.
   *
   * @throws WrongUsage if a number makes no sense, or two options do not go together
   */
  void check() {
    if (length != null) {
      check("--runs", length.runs, Long.MAX_VALUE);
      check("--minutes", length.minutes, MOST_MINUTES);
    }
    check("--mistakes", mistakes, MOST_SEEDS);
    check("--mutants", mutants, Long.MAX_VALUE);
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

  private static void check(String option, @Nullable Number given, long most) {
    if (given != null && !(given.doubleValue() > 0 && given.doubleValue() <= most)) {
      throw new WrongUsage(
          String.format(
              Locale.ROOT,
              "%s needs a number above 0%s.",
              option,
              most == Long.MAX_VALUE ? "" : String.format(Locale.ROOT, ", at most %,d", most)),
          "Leave it out for the default.");
    }
  }

  private void alone(String option, String together) {
    var others = new ArrayList<>(given());
    others.remove(option);
    others.remove(together);
    if (!others.isEmpty()) {
      throw new WrongUsage(
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
