package search.choice;

import java.util.function.IntPredicate;

/**
 * Where everything comes from that a history does not compute. A decision has a name, such as
 * {@code ada.2 does}, and its value is a number; 0 is the ordinary case, in which nothing happens.
 * A name depends on what causes the decision, not on how many were made before, so that other
 * decisions can be left out without changing this one.
 */
public interface Choices {

  /**
   * Decides for one of some options.
   *
   * @param permille how often, of a thousand times, it is not 0
   * @param options how many there are, 0 included
   * @return a number from 0 to {@code options - 1}, always the same for the same name
   */
  default int choose(String name, int permille, int options) {
    return choose(name, permille, options, value -> true);
  }

  /**
   * Decides for one of some options that this history allows; a repetition allows all.
   *
   * @param allowed asked about values other than 0
   */
  int choose(String name, int permille, int options, IntPredicate allowed);

  /**
   * How much of something this history has, from 0 to {@code options - 1}: histories in which all
   * may happen at once seldom get far. It only steers what {@link #choose} may decide, so it is not
   * recorded; a repetition has the most.
   */
  int level(String name, int options);

  /** What was decided other than 0 so far. */
  Decisions made();
}
