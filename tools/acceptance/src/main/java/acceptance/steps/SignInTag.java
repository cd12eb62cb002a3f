package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.SignIn;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;

/**
 * Keeps a tag true: {@code @sign-in} is on every scenario for which somebody signs in, and on no
 * other. An emulator without user pools leaves these out (docs/decisions/0016).
 */
public final class SignInTag {
  private static final String TAG = "@sign-in";

  /** Those that run on emulators. */
  private static final String RUNS_ELSEWHERE = "@product or @system";

  private long before;

  @Before(RUNS_ELSEWHERE)
  public void count() {
    before = SignIn.uses();
  }

  @After(RUNS_ELSEWHERE)
  public void compare(Scenario scenario) {
    if (scenario.getStatus() == Status.PASSED) {
      assertThat(scenario.getSourceTagNames().contains(TAG))
          .as("Somebody signs in for this scenario, so it has the tag %s; or nobody does", TAG)
          .isEqualTo(SignIn.uses() > before);
    }
  }
}
