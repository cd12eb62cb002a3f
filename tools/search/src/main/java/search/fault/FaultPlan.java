package search.fault;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import search.choice.Choices;
import search.story.StoryLines;
import search.time.Simulation;

/** Decides what goes wrong, until the faults end; from then on everything works. */
public final class FaultPlan {
  /** The kind of a read that is answered with what was there some time ago. */
  public static final String OLD_READS = "old reads";

  /** When the last fault begins at the latest. */
  public static final Duration END = Duration.ofMinutes(25);

  private static final List<Integer> SPELLS_PERMILLE = List.of(0, 150, 700);
  private static final List<Integer> CALLS_PERMILLE = List.of(0, 15, 60, 150);

  /** A read that does not ask for what is there now costs nobody anything if it is old. */
  private static final List<Integer> OLD_READS_PERMILLE = List.of(0, 60, 300, 800);

  private static final int BLIND_PERMILLE = 250;
  private static final List<Integer> STUBBORN_PERMILLE = List.of(0, 0, 60, 250);
  static final List<Integer> STANDING_PERMILLE = List.of(0, 0, 0, 700);

  private static final int SELDOM = 6;

  /** One of so many histories has no fault at all: only there does a rule find no excuse. */
  private static final int FAULTLESS = 16;

  /** The services that come into use first: one of them is slow while all come at once. */
  private static final int SLOW_ONES = 5;

  private final Choices choices;
  private final Simulation time;
  private final StoryLines story;
  private final Map<String, Integer> spells = new TreeMap<>();
  private final Set<String> struck = new LinkedHashSet<>();
  private final boolean nothingFails;
  private final boolean callsFail;
  private boolean over;

  public FaultPlan(Choices choices, Simulation time, StoryLines story) {
    this.choices = choices;
    this.time = time;
    this.story = story;
    this.nothingFails = choices.level("nothing fails", FAULTLESS) == 0;
    this.callsFail = !nothingFails && !StreamStop.isAlone(choices);
  }

  /** A call's fate, and how long it takes. */
  public record Decided(Fate fate, Duration latency) {}

  /**
   * Decides about one attempt.
   *
   * @param name of the attempt, such as {@code ada.2 basket-api GetItem}
   * @param service that it calls, such as a table
   * @param cause the request that what it writes goes back to; empty if nobody knows
   */
  public Decided ofCall(String name, String service, String cause) {
    String caller = Unlucky.caller(name);
    if (!cause.isEmpty() && neverTakes(service, cause) || cannotLook(caller, service)) {
      return new Decided(Fate.REFUSED, Fate.REFUSED.latency());
    }
    if (isUnlucky(caller) && !Unlucky.isLast(name)) {
      return new Decided(Fate.TOO_SLOW, Fate.TOO_SLOW.latency());
    }
    int decision = chosen(name, "calls", Fate.values().length, this::isKnown);
    if (decision > 0) {
      var fate = Fate.values()[decision];
      story.tell(name + " " + fate.words());
      return new Decided(fate, fate.latency());
    }
    return inSpell(service);
  }

  /** Where the stream may stand still, a watch may be unable to look for as long as that. */
  private boolean cannotLook(String caller, String service) {
    String function = caller.substring(caller.lastIndexOf(' ') + 1);
    String name = function + " cannot read " + service;
    boolean cannot =
        StreamStop.isWatch(function)
            && StreamStop.mayBe(choices)
            && !isQuiet()
            && choices.choose(name, BLIND_PERMILLE, 2) > 0;
    if (cannot && struck.add(name)) {
      story.tell(name);
    }
    return cannot;
  }

  private boolean isUnlucky(String caller) {
    String name = caller + " is unlucky";
    int permille = Unlucky.PERMILLE.get(choices.level("unlucky", Unlucky.PERMILLE.size()));
    boolean unlucky = !caller.isEmpty() && !isQuiet() && choices.choose(name, permille, 2) > 0;
    if (unlucky && struck.add(name)) {
      story.tell(name + ": each of its calls is answered at the third attempt");
    }
    return unlucky;
  }

  /** Not every history has every kind of fate: many at once hide one another. */
  private boolean isKnown(int fate) {
    return choices.level("fate " + fate, 2) > 0;
  }

  /** Decides about something else that may go wrong or differ; 0 is the ordinary case. */
  public int chosen(String name, String kind, int options) {
    return chosen(name, kind, options, value -> true);
  }

  private int chosen(String name, String kind, int options, IntPredicate allowed) {
    var often = kind.equals(OLD_READS) ? OLD_READS_PERMILLE : CALLS_PERMILLE;
    int permille = often.get(choices.level("faults: " + kind, often.size()));
    int decision = isQuiet() ? 0 : choices.choose(name, permille, options, allowed);
    if (decision > 0) {
      struck.add(name);
    }
    return decision;
  }

  /**
   * Whether a service refuses what goes back to one request, each time, until the faults end: a
   * service is seldom broken for all.
   */
  public boolean neverTakes(String service, String cause) {
    String name = service + " never takes what " + cause + " wants";
    int permille =
        STUBBORN_PERMILLE.get(choices.level(service + " is stubborn", STUBBORN_PERMILLE.size()));
    boolean refused = !isQuiet() && choices.choose(name, permille, 2) > 0;
    if (refused && struck.add(name)) {
      story.tell(name);
    }
    return refused;
  }

  /** Decides whether something that should run by itself stands still, and how; 0 is no. */
  public int standing(String what, int options) {
    String name = what + " stands still";
    int permille = STANDING_PERMILLE.get(choices.level(name, STANDING_PERMILLE.size()));
    int decision = nothingFails ? 0 : choices.choose(name, permille, options);
    if (decision > 0) {
      struck.add(name);
    }
    return decision;
  }

  /** Whether this history has much of something that most do not have. */
  public boolean hasMany(String kind) {
    return choices.level(kind, SELDOM) == SELDOM - 1;
  }

  /** Decides about something that differs, but is nobody's failure. */
  public int varied(String name, int permille, int options) {
    return choices.choose(name, permille, options);
  }

  /** The names of what went wrong, or differed from the ordinary case. */
  public Set<String> struck() {
    return struck;
  }

  /** From now on everything works. */
  public void end() {
    over = true;
  }

  private boolean isQuiet() {
    return !callsFail || over || time.millis() >= END.toMillis();
  }

  /** Whether a service fails or throttles now, for minutes on end. */
  public boolean isDown(String service) {
    return inSpell(service).fate() != Fate.ORDINARY;
  }

  private Decided inSpell(String service) {
    int decision = isQuiet() ? 0 : spells.computeIfAbsent(service, this::begin);
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
    String name = service + " has a spell";
    int decision =
        oneIsSlow()
            ? choices.choose(name, isTheSlowOne() ? 1000 : 0, Spell.OPTIONS, Spell::isSlowAtFirst)
            : choices.choose(
                name,
                SPELLS_PERMILLE.get(choices.level("spells", SPELLS_PERMILLE.size())),
                Spell.OPTIONS);
    if (decision > 0) {
      struck.add(service + " has a spell");
      story.tell(service + " " + Spell.of(decision).words());
    }
    return decision;
  }

  /**
   * In some rushes one service is slow, and all others are well: many wait for it at once, and get
   * as far as to it. When more than one is slow, nobody does.
   */
  private boolean oneIsSlow() {
    return Rush.of(choices) && choices.level("one is slow in a rush", 3) == 1;
  }

  private boolean isTheSlowOne() {
    return choices.level("the slow one", SLOW_ONES) == spells.size();
  }
}
