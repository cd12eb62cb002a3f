package localcloud.sqs;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How many messages a queue holds, as reported by GetQueueAttributes. */
record QueueCounts(long visible, long inFlight, long delayed) {

  void putInto(ObjectNode attributes) {
    attributes.put("ApproximateNumberOfMessages", Long.toString(visible));
    attributes.put("ApproximateNumberOfMessagesNotVisible", Long.toString(inFlight));
    attributes.put("ApproximateNumberOfMessagesDelayed", Long.toString(delayed));
  }
}
