package course.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Searches the shop's flow from its end to its beginning for the place where a journey stopped. */
record Diagnosis(Journey journey, Evidence sources) {

  JourneyOutcome verdict() {
    return placed()
        .or(this::undelivered)
        .or(this::consumed)
        .or(this::waiting)
        .or(this::announced)
        .or(this::relayed)
        .or(this::stored)
        .or(this::answered)
        .orElseGet(() -> JourneyOutcome.arrived("Every step succeeded."));
  }

  private Optional<JourneyOutcome> placed() {
    return journey
        .first(
            step ->
                step.is("dynamodb", "PutItem")
                    && step.succeeded()
                    && step.request().contains("\"orderId\""))
        .map(step -> JourneyOutcome.arrived("It arrived: the order is in " + step.where() + "."));
  }

  private Optional<JourneyOutcome> undelivered() {
    Predicate<JourneyHop> delivery = step -> step.is("sqs", "SendMessage") && step.isFrom("events");
    if (journey
        .last(delivery.and(JourneyHop::succeeded))
        .filter(this::isNoDeadLetter)
        .isPresent()) {
      return Optional.empty();
    }
    return journey
        .first(delivery.and(step -> !step.succeeded()))
        .map(
            step -> {
              List<String> lines = new ArrayList<>();
              lines.add("A rule matched, but EventBridge could not send to " + step.where() + ".");
              lines.addAll(
                  step.isDenied()
                      ? DeniedCall.of(step).lines(sources.root())
                      : List.of("The queue answered: " + step.answer()));
              journey
                  .last(delivery.and(JourneyHop::succeeded))
                  .ifPresent(
                      dead -> lines.add("The event is a dead letter in " + dead.where() + "."));
              return JourneyOutcome.stopped(lines);
            });
  }

  private boolean isNoDeadLetter(JourneyHop step) {
    return !step.request().contains("ERROR_CODE");
  }

  private Optional<JourneyOutcome> consumed() {
    return journey
        .last(step -> isInvocation(step) && step.request().contains("\"aws:sqs\""))
        .flatMap(step -> InQueue.in(step, journey.ids()))
        .map(
            message -> {
              if (!message.failed()) {
                String function = message.invocation().where();
                return JourneyOutcome.arrived(
                    "It arrived: the function " + function + " handled it.");
              }
              List<String> lines = message.lines(sources.queues(), sources.journal().now());
              lines.addAll(new Cause(journey, sources).of(message.invocation()));
              return JourneyOutcome.stopped(lines);
            });
  }

  private Optional<JourneyOutcome> waiting() {
    return journey
        .last(step -> step.is("sqs", "SendMessage") && step.succeeded())
        .map(
            step ->
                JourneyOutcome.stopped(
                    "It waits in the queue " + step.where() + "; no function has received it.",
                    deniedAt("sqs", step.where())));
  }

  private Optional<JourneyOutcome> announced() {
    return journey
        .last(step -> step.is("events", "PutEvents") && isTaken(step))
        .map(
            step ->
                JourneyOutcome.stopped(
                    "The bus " + step.where() + " took the event, and no rule sent it on.",
                    new RuleMismatch(sources.rules()).explain(step, journey.ids())));
  }

  private static boolean isTaken(JourneyHop putEvents) {
    return putEvents.succeeded()
        && JsonText.read(putEvents.answer()).path("FailedEntryCount").asInt() == 0;
  }

  private Optional<JourneyOutcome> relayed() {
    Predicate<JourneyHop> relay =
        step -> isInvocation(step) && step.request().contains("\"aws:dynamodb\"");
    return journey
        .last(relay)
        .map(
            step ->
                JourneyOutcome.stopped(
                    String.format(
                            Locale.ROOT,
                            "It is in the outbox; the function %s received it %d times, but it"
                                + " is not",
                            step.where(),
                            journey.steps().stream().filter(relay).count())
                        + " on the bus.",
                    new Cause(journey, sources).of(step)));
  }

  private Optional<JourneyOutcome> stored() {
    return journey
        .last(step -> step.is("dynamodb", "TransactWriteItems") && step.succeeded())
        .filter(step -> step.request().contains("checkout#"))
        .map(
            step ->
                JourneyOutcome.stopped(
                    "It is in the outbox of " + step.where() + ", but no function has received it.",
                    deniedAt("dynamodbstreams", "")));
  }

  private Optional<JourneyOutcome> answered() {
    Optional<JourneyHop> request = journey.last(JourneyHop::isRequest);
    return request
        .filter(step -> step.status() >= 400)
        .map(
            step ->
                JourneyOutcome.stopped(
                    String.format(
                        Locale.ROOT,
                        "The API %s answered %d to %s.",
                        step.where(),
                        step.status(),
                        step.operation()),
                    whyAnswered(step)))
        .or(
            () ->
                request.map(
                    step -> JourneyOutcome.arrived("The answer was " + step.status() + ".")));
  }

  private List<String> whyAnswered(JourneyHop request) {
    Optional<JourneyHop> invocation = journey.last(hop -> hop.is("lambda", "Invoke"));
    if (invocation.isEmpty()) {
      return List.of(
          "API Gateway refused it before it reached a function: " + request.error() + ".");
    }
    return invocation.get().isDenied()
        ? DeniedCall.of(invocation.get()).lines(sources.root())
        : new Cause(journey, sources).of(invocation.get());
  }

  /** A call denied to the poller of a queue or a stream is not part of any journey. */
  private List<String> deniedAt(String service, String resource) {
    return sources.journal().steps().reversed().stream()
        .filter(step -> step.isDenied() && step.service().equals(service))
        .filter(step -> resource.isEmpty() || step.where().equals(resource))
        .findFirst()
        .map(step -> DeniedCall.of(step).lines(sources.root()))
        .orElse(List.of());
  }

  private static boolean isInvocation(JourneyHop step) {
    return step.is("lambda", "Invoke") && step.isFrom("lambda");
  }
}
