package course.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.backend.Pending;
import io.cucumber.java.Before;
import io.cucumber.java.en.Given;

/** A step for each way in which one can end; a step "missing" is in no class. */
public class GeneratedSteps {
  /** What makes a step pending; here it is what the report is tried with. */
  @Pending
  private static final class NotToday extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotToday(String message) {
      super(message);
    }
  }

  @Before("@unprepared")
  public void prepare() {
    throw new IllegalStateException("Nothing could be prepared");
  }

  @Given("it works {string}")
  public void works(String word) {
    assertThat(word).isNotEmpty();
  }

  @Given("it fails {string}")
  public void fails(String word) {
    assertThat("found " + word).isEqualTo("expected " + word);
  }

  @Given("it waits {string}")
  public void waits(String word) {
    throw new NotToday("Not today: " + word);
  }

  @Given("it throws {string}")
  public void breaks(String word) {
    throw new IllegalArgumentException("Unusable: " + word);
  }

  @Given("it has two {string}")
  public void one(String word) {
    works(word);
  }

  @Given("^it has two \".*\"$")
  public void two() {
    works("two");
  }
}
