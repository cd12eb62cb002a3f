package acceptance.neighbours.basket;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.steps.Names;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Switches the stub of the catalogue off and on. */
public final class CatalogueSteps {
  private final Names names;

  public CatalogueSteps(Names names) {
    this.names = names;
  }

  @Given("the catalogue refuses connections")
  public void refuses_connections() {
    BasketNeighbours.catalogue().suffer(CatalogueOutage.REFUSES_CONNECTIONS);
  }

  @Given("the catalogue hangs")
  public void hangs() {
    BasketNeighbours.catalogue().suffer(CatalogueOutage.HANGS);
  }

  @Given("the catalogue answers with errors")
  public void answers_with_errors() {
    BasketNeighbours.catalogue().suffer(CatalogueOutage.ANSWERS_WITH_ERRORS);
  }

  @Given("the catalogue answers with nonsense")
  public void answers_with_nonsense() {
    BasketNeighbours.catalogue().suffer(CatalogueOutage.ANSWERS_WITH_NONSENSE);
  }

  @When("the catalogue is back")
  @After("@stub-catalogue")
  public void is_back() {
    BasketNeighbours.catalogue().recover();
  }

  @Then("the catalogue was asked once under the mark {string}")
  public void was_asked_once(String mark) {
    assertThat(BasketNeighbours.catalogue().marks()).containsOnlyOnce(names.mark(mark));
  }

  @Then("the catalogue was asked under the mark {string}")
  public void was_asked(String mark) {
    assertThat(BasketNeighbours.catalogue().marks()).contains(names.mark(mark));
  }
}
