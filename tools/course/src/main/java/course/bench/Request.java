package course.bench;

/**
 * One request to the workbench, a line of JSON.
 *
 * @param workspace the folder with the code
 * @param step the id of the step to check; empty for another wish
 * @param runPending whether to run even what is known to be pending
 * @param whole whether to run the scenarios even if a test has failed, to record what happens
 */
record Request(Wish wish, String workspace, String step, boolean runPending, boolean whole) {

  /** What is wanted. */
  enum Wish {
    /** A verdict on one step. */
    CHECK,
    /** Whether all of the code compiles, pending or not. */
    COMPILE,
    /** Whether it compiles with the reference's code in place of what is pending. */
    LEND,
    /** The same, and that its stacks can be synthesized and deployed. */
    ASSEMBLE
  }
}
