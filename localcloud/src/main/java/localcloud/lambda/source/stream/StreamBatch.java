package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Records of one shard, in order.
 *
 * @param retries how often they have been retried
 * @param refusals how many times in a row they have not reached the function
 */
record StreamBatch(List<ObjectNode> records, int retries, int refusals) {

  static StreamBatch untried(List<ObjectNode> records) {
    return new StreamBatch(records, 0, 0);
  }

  boolean wasTried() {
    return retries + refusals > 0;
  }

  Set<String> sequenceNumbers() {
    Set<String> numbers = new LinkedHashSet<>();
    records.forEach(record -> numbers.add(StreamRecords.sequenceNumber(record)));
    return numbers;
  }

  /** The index of the first record that failed. */
  int firstOf(Set<String> failed) {
    int index = 0;
    while (!failed.contains(StreamRecords.sequenceNumber(records.get(index)))) {
      index++;
    }
    return index;
  }

  String last() {
    return StreamRecords.sequenceNumber(records.getLast());
  }

  StreamBatch from(int index) {
    return new StreamBatch(records.subList(index, records.size()), retries, refusals);
  }

  StreamBatch until(int index) {
    return new StreamBatch(records.subList(0, index), retries, refusals);
  }

  StreamBatch again() {
    return new StreamBatch(records, retries + 1, 0);
  }

  StreamBatch refused() {
    return new StreamBatch(records, retries, refusals + 1);
  }
}
