package search.time;

/** Ends the code of a worker that died: no function catches it by accident. */
public final class Died extends Error {
  private static final long serialVersionUID = 1;

  Died() {
    super("The worker died", null, false, false);
  }
}
