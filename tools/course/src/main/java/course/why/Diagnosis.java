package course.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks from the end of the shop's way to its beginning for the place where a journey stopped. */
record Diagnosis(Journey journey, Sources sources) {

  Verdict verdict() {
    return placed()
        .or(this::undelivered)
        .or(this::consumed)
        .or(this::waiting)
        .or(this::announced)
        .or(this::relayed)
        .or(this::stored)
        .or(this::answered)
        .orElseGet(() -> Verdict.arrived("Every step succeeded."));
  }

  private Optional<Verdict> placed() {
    return journey
        .first(
            step ->
                step.is("dynamodb", "PutItem")
                    && step.succeeded()
                    && step.request().contains("\"orderId\""))
        .map(step -> Verdict.arrived("It arrived: the order is in " + step.where() + "."));
  }

  private Optional<Verdict> undelivered() {
    Predicate<Step> delivery = step -> step.is("sqs", "SendMessage") && step.isFrom("events");
    if (journey.last(delivery.and(Step::succeeded)).filter(this::isNoDeadLetter).isPresent()) {
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
                      ? Denial.of(step).lines(sources.root())
                      : List.of("The queue answered: " + step.answer()));
              journey
                  .last(delivery.and(Step::succeeded))
                  .ifPresent(
                      dead -> lines.add("The event is a dead letter in " + dead.where() + "."));
              return Verdict.stopped(lines);
            });
  }

  private boolean isNoDeadLetter(Step step) {
    return !step.request().contains("ERROR_CODE");
  }

  private Optional<Verdict> consumed() {
    return journey
        .last(step -> isInvocation(step) && step.request().contains("\"aws:sqs\""))
        .flatMap(step -> InQueue.in(step, journey.ids()))
        .map(
            message -> {
              if (!message.failed()) {
                String function = message.invocation().where();
                return Verdict.arrived("It arrived: the function " + function + " handled it.");
              }
              List<String> lines = message.lines(sources.queues(), sources.journal().now());
              lines.addAll(new Cause(journey, sources).of(message.invocation()));
              return Verdict.stopped(lines);
            });
  }

  private Optional<Verdict> waiting() {
    return journey
        .last(step -> step.is("sqs", "SendMessage") && step.succeeded())
        .map(
            step ->
                Verdict.stopped(
                    "It waits in the queue " + step.where() + "; no function has received it.",
                    deniedAt("sqs", step.where())));
  }

  private Optional<Verdict> announced() {
    return journey
        .last(step -> step.is("events", "PutEvents") && isTaken(step))
        .map(
            step ->
                Verdict.stopped(
                    "The bus " + step.where() + " took the event, and no rule sent it on.",
                    new Bus(sources.rules()).explain(step, journey.ids())));
  }

  private static boolean isTaken(Step putEvents) {
    return putEvents.succeeded()
        && JsonText.read(putEvents.answer()).path("FailedEntryCount").asInt() == 0;
  }

  private Optional<Verdict> relayed() {
    Predicate<Step> relay =
        step -> isInvocation(step) && step.request().contains("\"aws:dynamodb\"");
    return journey
        .last(relay)
        .map(
            step ->
                Verdict.stopped(
                    String.format(
                            Locale.ROOT,
                            "It is in the outbox; the function %s received it %d times, but it"
                                + " is not",
                            step.where(),
                            journey.steps().stream().filter(relay).count())
                        + " on the bus.",
                    new Cause(journey, sources).of(step)));
  }

  private Optional<Verdict> stored() {
    return journey
        .last(step -> step.is("dynamodb", "TransactWriteItems") && step.succeeded())
        .filter(step -> step.request().contains("checkout#"))
        .map(
            step ->
                Verdict.stopped(
                    "It is in the outbox of " + step.where() + ", but no function has received it.",
                    deniedAt("dynamodbstreams", "")));
  }

  private Optional<Verdict> answered() {
    Optional<Step> request = journey.last(Step::isRequest);
    return request
        .filter(step -> step.status() >= 400)
        .map(
            step ->
                Verdict.stopped(
                    String.format(
                        Locale.ROOT,
                        "The API %s answered %d to %s.",
                        step.where(),
                        step.status(),
                        step.operation()),
                    whyAnswered(step)))
        .or(() -> request.map(step -> Verdict.arrived("The answer was " + step.status() + ".")));
  }

  private List<String> whyAnswered(Step request) {
    Optional<Step> invocation = journey.last(hop -> hop.is("lambda", "Invoke"));
    if (invocation.isEmpty()) {
      return List.of(
          "API Gateway refused it before it reached a function: " + request.error() + ".");
    }
    return invocation.get().isDenied()
        ? Denial.of(invocation.get()).lines(sources.root())
        : new Cause(journey, sources).of(invocation.get());
  }

  /** What the poller of a queue or a stream is denied has no part in any journey. */
  private List<String> deniedAt(String service, String resource) {
    return sources.journal().steps().reversed().stream()
        .filter(step -> step.isDenied() && step.service().equals(service))
        .filter(step -> resource.isEmpty() || step.where().equals(resource))
        .findFirst()
        .map(step -> Denial.of(step).lines(sources.root()))
        .orElse(List.of());
  }

  private static boolean isInvocation(Step step) {
    return step.is("lambda", "Invoke") && step.isFrom("lambda");
  }
}
