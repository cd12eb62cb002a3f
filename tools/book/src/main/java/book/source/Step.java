package book.source;

import java.util.List;
import java.util.Map;

/**
 * One step of the course, as {@code docs/course/steps.yaml} describes it.
 *
 * @param minutes how long it takes, roughly
 * @param kind what has to run to prove it: {@code domain}, {@code function} or {@code stack}
 */
public record Step(
    String id,
    int chapter,
    String title,
    String concept,
    int minutes,
    String kind,
    List<Hole> holes,
    Proof proof,
    Hints hints,
    List<Trap> traps) {

  /** What the learner writes. */
  public record Hole(String symbol, String task) {}

  /** What turns green; either list may be missing. */
  public record Proof(List<String> tests, List<Feature> scenarios) {
    public Proof {
      tests = tests == null ? List.of() : tests;
      scenarios = scenarios == null ? List.of() : scenarios;
    }
  }

  public record Feature(String feature, List<String> names) {}

  public record Hints(String question, String pointer, String nearly) {}

  /** A wrong answer that looks right: by symbol, the body that somebody might write. */
  public record Trap(String name, String why, Map<String, String> bodies) {}
}
