package search.judge;

import java.util.stream.Stream;

/**
 * What must hold of every history: one class each, in {@code search.rule}. A rule knows nothing of
 * the code. It compares what shoppers saw and heard with what is left in the tables and queues.
 */
public abstract class ShopRule {
  private final String name;
  private final String words;

  /**
   * @param name in files, such as {@code SEEN}
   * @param words what must hold, in a sentence
   */
  protected ShopRule(String name, String words) {
    this.name = name;
    this.words = words;
  }

  public final String name() {
    return name;
  }

  public final String words() {
    return words;
  }

  /** What breaks it, a sentence each; none if it holds. */
  public abstract Stream<String> broken(HistoryEvidence evidence);

  @Override
  public final String toString() {
    return name;
  }
}
