package search.table;

import java.util.List;

/**
 * A table as its template declares it.
 *
 * @param name its place in the templates, which the functions get as its name
 * @param key the partition key; the shop's tables have no sort key
 * @param streams whether it has a stream
 * @param expiry the attribute with the time at which an item may go; empty if none goes by itself
 */
public record TableSpec(
    String name, String key, List<Index> indexes, boolean streams, String expiry) {

  /** For people: without the stack and the hash that the CDK adds. */
  public String label() {
    String id = name.substring(name.indexOf('/') + 1);
    return id.length() > 8 ? id.substring(0, id.length() - 8) : id;
  }

  /**
   * A global secondary index.
   *
   * @param sortKey empty if it has none
   * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
   * @param included the attributes that it has beside the keys
   */
  public record Index(
      String name, String partitionKey, String sortKey, String projection, List<String> included) {}

  Index index(String wanted) {
    return indexes.stream()
        .filter(index -> index.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> AwsRefusal.validation("The table does not have the specified index: " + wanted));
  }
}
