package search.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import search.choice.Choices;
import search.story.StoryLines;
import search.time.Simulation;

/** Decides what goes wrong, until the faults end; from then on everything works. */
public final class FaultPlan {
  /** When the last fault begins at the latest. */
  public static final Duration END = Duration.ofMinutes(25);

  private static final List<Integer> SPELLS_PERMILLE = List.of(0, 150, 400);
  private static final List<Integer> CALLS_PERMILLE = List.of(0, 15, 60, 150);

  private final Choices choices;
  private final Simulation time;
  private final StoryLines story;
  private final Map<String, Integer> spells = new TreeMap<>();
  private boolean over;
  private boolean struck;

  public FaultPlan(Choices choices, Simulation time, StoryLines story) {
    this.choices = choices;
    this.time = time;
    this.story = story;
  }

  /** A call's fate, and how long it takes. */
  public record Decided(Fate fate, Duration latency) {}

  /**
   * Decides about one attempt.
   *
   * @param name of the attempt, such as {@code ada.2 basket-api GetItem}
   * @param service that it calls, such as a table
   */
  public Decided ofCall(String name, String service) {
    int decision = chosen(name, "calls", Fate.values().length);
    if (decision > 0) {
      var fate = Fate.values()[decision];
      story.tell(name + " " + fate.words());
      return new Decided(fate, fate.latency());
    }
    return inSpell(service);
  }

  /** Decides about something else that may go wrong or differ; 0 is the ordinary case. */
  public int chosen(String name, String kind, int options) {
    int permille = CALLS_PERMILLE.get(choices.level("faults: " + kind, CALLS_PERMILLE.size()));
    int decision = isOver() ? 0 : choices.choose(name, permille, options);
    struck |= decision > 0;
    return decision;
  }

  /** Decides about something that differs, but is nobody's failure. */
  public int varied(String name, int permille, int options) {
    return choices.choose(name, permille, options);
  }

  /** Whether anything went wrong, or differed from the ordinary case. */
  public boolean haveStruck() {
    return struck;
  }

  /** From now on everything works. */
  public void end() {
    over = true;
  }

  private boolean isOver() {
    return over || time.millis() >= END.toMillis();
  }

  private Decided inSpell(String service) {
    int decision = isOver() ? 0 : spells.computeIfAbsent(service, this::begin);
    if (decision == 0 || !Spell.of(decision).covers(time.millis())) {
      return new Decided(Fate.ORDINARY, Fate.ORDINARY.latency());
    }
    var spell = Spell.of(decision);
    if (spell.throttles()) {
      return new Decided(Fate.THROTTLED, spell.latency());
    }
    return new Decided(spell.fails() ? Fate.REFUSED : Fate.ORDINARY, spell.latency());
  }

  private int begin(String service) {
    int decision =
        choices.choose(
            service + " has a spell",
            SPELLS_PERMILLE.get(choices.level("spells", SPELLS_PERMILLE.size())),
            Spell.OPTIONS);
    if (decision > 0) {
      struck = true;
      story.tell(service + " " + Spell.of(decision).words());
    }
    return decision;
  }
}
