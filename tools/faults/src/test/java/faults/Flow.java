package faults;

import acceptance.shop.Answer;
import java.util.List;

/** Something that a client does: it is prepared, run and verified. */
interface Flow {

  /** The name in the report. */
  String name();

  /** Creates what must exist before; no fault happens yet. */
  void prepare();

  void run();

  /** The answers to the clients. */
  List<Answer> answers();

  /** Whether everything it has caused has ended, well or badly. */
  boolean settled();

  /** What has not ended, for a person who wonders. */
  default String left() {
    return name();
  }

  /** Uses the result, as in everyday business, before messages arrive late or again. */
  default void moveOn() {}

  /** Verifies that the effect of this many late messages does not show too early. */
  default void verifyBefore(int lateMessages) {}

  /**
   * Compares the answer with the tables and queues.
   *
   * @throws AssertionError naming the invariant that does not hold
   */
  void verify();
}
