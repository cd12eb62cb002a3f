package faults;

import java.time.Duration;
import localcloud.assembly.CloudAssembly;

/** The order queue's numbers, as they are deployed. */
final class OrderQueue {
  private OrderQueue() {}

  /** How long a message that was received is hidden from other readers. */
  static Duration visibility() {
    return CloudAssembly.read(Cloud.CDK_OUT).stacks().stream()
        .flatMap(stack -> stack.template().resources().entrySet().stream())
        .filter(resource -> resource.getValue().type().equals("AWS::SQS::Queue"))
        .filter(resource -> resource.getKey().startsWith("OrderQueue"))
        .map(queue -> queue.getValue().properties().path("VisibilityTimeout").asLong())
        .map(Duration::ofSeconds)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No template has the order queue"));
  }
}
