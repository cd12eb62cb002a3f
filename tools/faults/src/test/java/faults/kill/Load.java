package faults.kill;

import java.util.List;

/** Calls of one kind, numbered, and what has become of them. */
interface Load {

  String name();

  /**
   * Makes the next call.
   *
   * @throws RuntimeException if it is not answered, as if it had not been accepted
   */
  void call(MortalCloud cloud);

  /** What was accepted and is not there, or not yet. */
  List<String> missing(MortalCloud cloud);

  /** What is there although nobody has asked for it. */
  List<String> invented();

  /** How many calls were accepted. */
  int accepted();
}
