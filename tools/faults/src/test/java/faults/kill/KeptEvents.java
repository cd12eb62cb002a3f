package faults.kill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;
import java.time.Duration;
import java.time.Instant;

/** The events of an archive: only a replay shows them, here to a queue of its own. */
record KeptEvents(MortalCloud cloud, String archive) {
  private static final String PROBE = "probe";
  private static final String BUS_ARN = "EventSourceArn";
  private static final String QUEUE_ARN = "arn:aws:sqs:us-east-1:000000000000:" + PROBE;
  private static final String FROM_EVENTS =
      "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"Service\":"
          + " \"events.amazonaws.com\"}, \"Action\": \"sqs:SendMessage\", \"Resource\": \""
          + QUEUE_ARN
          + "\"}]}";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  String replayed() {
    JsonNode described =
        cloud.call(
            "events", "AWSEvents.DescribeArchive", Json.object().put("ArchiveName", archive));
    KeptMessages probe = new KeptMessages(cloud, queue());
    String rule = rule(described.path(BUS_ARN).asText());
    replay(described, rule);
    return take(probe, described.path("EventCount").asLong());
  }

  private String take(KeptMessages probe, long events) {
    StringBuilder all = new StringBuilder();
    long[] seen = {0};
    await("the events of " + archive)
        .atMost(PATIENCE)
        .until(
            () -> {
              JsonNode messages = probe.receive();
              seen[0] += messages.size();
              all.append(messages);
              return seen[0] >= events;
            });
    cloud.call("sqs", "AmazonSQS.DeleteQueue", Json.object().put("QueueUrl", probe.url()));
    return all.toString();
  }

  private String queue() {
    ObjectNode input = Json.object().put("QueueName", PROBE);
    input.putObject("Attributes").put("Policy", FROM_EVENTS);
    return cloud.call("sqs", "AmazonSQS.CreateQueue", input).path("QueueUrl").asText();
  }

  /** A rule that takes every event to the probe; the replay goes to no other. */
  private String rule(String bus) {
    ObjectNode rule =
        Json.object()
            .put("Name", PROBE)
            .put("EventBusName", bus)
            .put("EventPattern", "{\"source\": [{\"prefix\": \"\"}]}");
    String arn = cloud.call("events", "AWSEvents.PutRule", rule).path("RuleArn").asText();
    ObjectNode targets = Json.object().put("Rule", PROBE).put("EventBusName", bus);
    targets.putArray("Targets").addObject().put("Id", PROBE).put("Arn", QUEUE_ARN);
    cloud.call("events", "AWSEvents.PutTargets", targets);
    return arn;
  }

  private void replay(JsonNode described, String rule) {
    ObjectNode replay =
        Json.object()
            .put("ReplayName", PROBE + "-" + archive)
            .put("EventStartTime", 0)
            .put("EventEndTime", Instant.now().plusSeconds(60).getEpochSecond())
            .put(BUS_ARN, described.path("ArchiveArn").asText());
    ObjectNode destination = replay.putObject("Destination");
    destination.put("Arn", described.path(BUS_ARN).asText()).putArray("FilterArns").add(rule);
    cloud.call("events", "AWSEvents.StartReplay", replay);
  }
}
