package course.bench;

/**
 * One request to the workbench, a line of JSON.
 *
 * @param workspace the folder with the code
 * @param step the step's id; empty to compile everything and run nothing
 * @param runPending whether to run even what is known to be pending
 * @param lend without a step: whether the reference lends what is pending
 */
record Request(String workspace, String step, boolean runPending, boolean lend) {}
