package localcloud.eventbridge;

import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** Sends undeliverable events to the target's dead-letter queue, if it has one. */
record DeadLetterSender(TargetCalls calls, RuleMetrics metrics) {

  void send(DeadLetter letter) {
    String queue = letter.target().deadLetterQueue();
    if (queue == null) {
      return;
    }
    Rule rule = letter.rule();
    Reply reply =
        calls.send(
            queue,
            Json.text(letter.event().envelope()),
            letter.target().messageGroup(),
            letter.attributes(),
            TargetCalls.headers(rule, letter.event()));
    metrics.count(
        reply.succeeded() ? "InvocationsSentToDlq" : "InvocationsFailedToBeSentToDlq",
        rule.bus(),
        rule.name());
  }
}
