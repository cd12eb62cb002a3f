package course.warm;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;

/**
 * Ends the scenarios after the first one that was not green before they begin. A verdict names only
 * that one, and what is broken often shows only by waiting for it in vain.
 */
public final class FirstFailure {
  /** Before everything else, and after it. */
  private static final int OUTERMOST = 0;

  private static boolean found;

  @BeforeAll
  public static void forget() {
    found = false;
  }

  @Before(order = OUTERMOST)
  public void end() {
    if (found) {
      throw new IllegalStateException("A scenario before this one was not green.");
    }
  }

  @After(order = OUTERMOST)
  public void look(Scenario scenario) {
    found |= scenario.getStatus() != Status.PASSED;
  }
}
