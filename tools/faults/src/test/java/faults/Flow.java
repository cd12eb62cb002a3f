package faults;

import acceptance.shop.Answer;
import java.util.List;

/** Something a client does, made ready, done, and judged afterwards. */
interface Flow {

  /** As the report names it. */
  String name();

  /** What must be there before; no fault happens yet. */
  void prepare();

  void run();

  /** What clients were answered. */
  List<Answer> answers();

  /** Whether what it has caused has ended, well or badly. */
  boolean settled();

  /** Life goes on with what has come of it, before messages come late or again. */
  default void moveOn() {}

  /** Looks whether what so many late messages shall bring about is not there before its time. */
  default void verifyBefore(int lateMessages) {}

  /**
   * Compares the answer with what the tables and queues say.
   *
   * @throws AssertionError naming the invariant that does not hold
   */
  void verify();
}
