package faults;

import java.util.List;

/**
 * A queue that a rule fills, by its stack's outputs.
 *
 * @param deadLetters what its consumer kept refusing, and what did not reach it
 */
record EventQueue(String stack, String url, List<String> deadLetters) {
  static final List<EventQueue> ALL =
      List.of(
          new EventQueue(
              "EventBusStack",
              "OrderQueueUrl",
              List.of("OrderDeadLetterQueueUrl", "TargetDeadLetterQueueUrl")),
          new EventQueue(
              "ReceiptsStack",
              "ReceiptQueueUrl",
              List.of("ReceiptDeadLetterQueueUrl", "ReceiptTargetDeadLetterQueueUrl")));
}
