package course.contracts;

import contracts.Promise;
import contracts.Provided;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares each consumer's pacts with what each provider gives, over several releases. */
record Matrix(List<Cell> cells) {

  /**
   * One consumer's version with one provider's.
   *
   * @param breaches why they do not fit; empty if they do
   */
  record Cell(
      String consumer,
      String consumerRelease,
      String provider,
      String providerRelease,
      List<String> breaches) {

    boolean fits() {
      return breaches.isEmpty();
    }

    /** Whether this is the module's version in {@code mine} meeting another's in {@code theirs}. */
    boolean isMeeting(String module, String mine, String theirs) {
      return consumer.equals(module)
              && consumerRelease.equals(mine)
              && providerRelease.equals(theirs)
          || provider.equals(module)
              && providerRelease.equals(mine)
              && consumerRelease.equals(theirs);
    }
  }

  static Matrix of(List<Release> releases) {
    var cells = new ArrayList<Cell>();
    for (var consumers : releases) {
      for (var pact : consumers.pacts()) {
        releases.forEach(providers -> add(cells, consumers, pact, providers));
      }
    }
    return new Matrix(List.copyOf(cells));
  }

  private static void add(List<Cell> cells, Release consumers, Promise pact, Release providers) {
    var provided = providers.provided().getOrDefault(pact.provider(), new Provided(Map.of()));
    cells.add(
        new Cell(
            pact.consumer(),
            consumers.name(),
            pact.provider(),
            providers.name(),
            pact.breachesBy(provided)));
  }

  /** The objections to deploying a module of {@code mine} among the others of {@code theirs}. */
  List<Cell> objections(String module, Release mine, Release theirs) {
    return cells.stream()
        .filter(cell -> cell.isMeeting(module, mine.name(), theirs.name()))
        .filter(cell -> !cell.fits())
        .toList();
  }

  /** The modules of these releases, in order. */
  static List<String> modules(Stream<Release> releases) {
    return List.copyOf(new TreeSet<>(releases.flatMap(Release::modules).toList()));
  }
}
