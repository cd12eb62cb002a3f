package course.suite;

import course.bench.ScenarioPlaces;
import course.bench.ScenarioPlaces.ScenarioPlace;
import io.cucumber.messages.types.Envelope;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints each feature, rule and scenario when its scenarios end, and the steps of those that broke.
 */
final class Sentences implements ConcurrentEventListener {
  private static final ScenarioPlace NOWHERE = new ScenarioPlace("", "", "");

  private final PrintStream out;
  private final Ink ink;
  private final Tally tally;
  private final ScenarioPlaces places = new ScenarioPlaces();
  private final List<TestStepFinished> steps = new ArrayList<>();
  private ScenarioPlace last = NOWHERE;

  Sentences(PrintStream out, Ink ink, Tally tally) {
    this.out = out;
    this.ink = ink;
    this.tally = tally;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(Envelope.class, places::read);
    publisher.registerHandlerFor(TestCaseStarted.class, started -> steps.clear());
    publisher.registerHandlerFor(TestStepFinished.class, steps::add);
    publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    publisher.registerHandlerFor(TestRunFinished.class, this::finished);
  }

  private void finished(TestCaseFinished event) {
    TestCase scenario = event.getTestCase();
    ScenarioPlace place = places.of(scenario);
    // What is skipped proves nothing.
    boolean green = event.getResult().getStatus() == Status.PASSED;
    tally.add(place.feature(), green);
    moveTo(place);
    String example = place.example().isEmpty() ? "" : " (" + place.example() + ")";
    String margin = place.rule().isEmpty() ? "  " : "    ";
    out.println(margin + (green ? ink.green() : ink.broken()) + " " + scenario.getName() + example);
    if (!green) {
      BrokenScenario.lines(scenario, steps, event.getResult(), ink)
          .forEach(line -> out.println(margin + "    " + line));
    }
  }

  private void finished(TestRunFinished run) {
    Throwable error = run.getResult().getError();
    // Without a scenario, nobody else has told why: the stacks were not deployed.
    if (error != null && tally.broken() == 0) {
      tally.unsound();
      out.println("  " + ink.broken() + " Deploying the module, and removing it");
      BrokenScenario.reason(error).forEach(line -> out.println("      " + line));
    }
  }

  private void moveTo(ScenarioPlace place) {
    if (!place.feature().equals(last.feature())) {
      out.println();
      out.println(ink.bold(place.feature()));
    }
    if (!place.rule().isEmpty()
        && !(place.rule().equals(last.rule()) && place.feature().equals(last.feature()))) {
      out.println("  " + place.rule());
    }
    last = place;
  }
}
