package search.table;

import java.util.List;

/**
 * A table as its template declares it.
 *
 * @param name its place in the templates, which the functions get as its name
 * @param key the partition key; the shop's tables have no sort key
 * @param streams whether it has a stream
 */
public record TableSpec(String name, String key, List<Index> indexes, boolean streams) {

  /** For people: without the stack and the hash that the CDK adds. */
  public String label() {
    String id = name.substring(name.indexOf('/') + 1);
    return id.length() > 8 ? id.substring(0, id.length() - 8) : id;
  }

  /** A global secondary index; its sort key is empty if it has none. */
  public record Index(String name, String partitionKey, String sortKey) {}

  Index index(String wanted) {
    return indexes.stream()
        .filter(index -> index.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> AwsRefusal.validation("The table does not have the specified index: " + wanted));
  }
}
