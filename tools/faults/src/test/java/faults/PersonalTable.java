package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import localcloud.assembly.Resource;

/** Data of a person in a table, and in the copies that DynamoDB makes of it. */
record PersonalTable(Cloud cloud, String name, Resource resource) {
  /** DynamoDB Developer Guide, "Change data capture for DynamoDB Streams". */
  private static final String STREAM = KeptData.days(1);

  /** The stage {@code prod} has point-in-time recovery (its developer guide, the same name). */
  private static final String BACKUPS = KeptData.days(35);

  Stream<KeptData> of(Person person) {
    return cloud.items(name).stream().flatMap(item -> all(person, item));
  }

  private Stream<KeptData> all(Person person, JsonNode item) {
    String table = DeployedParts.name(resource);
    KeptData kept = new KeptData(table + kind(item), person.in(item), time(item));
    KeptData backup = kept.copied(table + " backups", BACKUPS);
    return resource.properties().has("StreamSpecification")
        ? Stream.of(kept, backup, kept.copied(table + " stream", STREAM))
        : Stream.of(kept, backup);
  }

  /**
   * Records of several kinds share a table: the key of all but one begins with a word of theirs.
   */
  private String kind(JsonNode item) {
    String key = resource.properties().at("/KeySchema/0/AttributeName").asText();
    String[] words = item.path(key).path("S").asText().split("#", 2);
    return words.length == 1 ? "" : " " + words[0];
  }

  private String time(JsonNode item) {
    String attribute =
        resource.properties().at("/TimeToLiveSpecification/AttributeName").asText("none");
    if (!item.has(attribute)) {
      return KeptData.UNTIL_ERASED;
    }
    Instant end = Instant.ofEpochSecond(item.path(attribute).path("N").asLong());
    Duration left = Duration.between(cloud.local().clock().instant(), end);
    return KeptData.days(left.plusDays(1).minusSeconds(1).toDays());
  }
}
