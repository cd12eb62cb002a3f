package course.bench;

import exercises.Scenarios;
import io.cucumber.messages.types.Envelope;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the first failure of a run, which rule it broke, and what had happened until then. */
final class Story implements ConcurrentEventListener {
  private final ScenarioPlaces places = new ScenarioPlaces();
  private final Recorder recorder;
  private @Nullable Verdict failure;
  private int scenarios;

  Story(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(Envelope.class, places::read);
    publisher.registerHandlerFor(TestCaseStarted.class, scenario -> recorder.begin());
    publisher.registerHandlerFor(TestStepFinished.class, this::finished);
    publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    publisher.registerHandlerFor(TestRunFinished.class, this::finished);
  }

  /** The first failure; a run without a scenario proves nothing, so it counts as broken. */
  Optional<Verdict> failure(Scenarios asked) {
    if (failure == null && scenarios == 0) {
      return Optional.of(
          Verdict.broken(
              new IllegalStateException(
                  String.format(
                      Locale.ROOT,
                      "No scenario of %s is called %s",
                      asked.feature(),
                      asked.names()))));
    }
    return Optional.ofNullable(failure);
  }

  private synchronized void finished(TestStepFinished step) {
    if (step.getResult().getStatus() != Status.FAILED || failure != null) {
      return;
    }
    String words =
        step.getTestStep() instanceof PickleStepTestStep written
            ? "\n" + written.getStep().getKeyword() + written.getStep().getText()
            : "";
    tell(step.getTestCase(), words, step.getResult());
  }

  private synchronized void finished(TestCaseFinished scenario) {
    scenarios++;
    if (failure == null && !scenario.getResult().getStatus().isOk()) {
      tell(scenario.getTestCase(), "", scenario.getResult());
    }
  }

  private synchronized void finished(TestRunFinished run) {
    Throwable error = run.getResult().getError();
    if (failure == null && error != null) {
      failure =
          FailureText.verdict("Deploying the stacks", "What is synthesized can be deployed", error);
    }
  }

  private void tell(TestCase scenario, String words, Result result) {
    Throwable error =
        result.getError() == null
            ? new IllegalStateException("The scenario is " + result.getStatus())
            : result.getError();
    failure =
        recorder.tell(
            Verdict.wrong(
                "Scenario: " + scenario.getName() + words, places.of(scenario).rule(), error));
  }
}
