package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import faults.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cloud keeps, as far as it is read through its API: tables and their streams, queues,
 * archives and logs, by the names of docs/personal-data.csv. No text has an empty place, but it is
 * there, so that one sees what was looked at.
 */
record KeptPlaces(Map<String, String> texts) {

  static KeptPlaces of(MortalCloud cloud) {
    Map<String, String> texts = new TreeMap<>();
    names(cloud, "dynamodb", "DynamoDB_20120810.ListTables", "TableNames")
        .forEach(table -> addTable(cloud, table, texts));
    names(cloud, "sqs", "AmazonSQS.ListQueues", "QueueUrls")
        .forEach(url -> texts.put(place(url), new KeptMessages(cloud, url).all()));
    cloud
        .call("events", "AWSEvents.ListArchives", Json.object())
        .path("Archives")
        .forEach(
            archive ->
                texts.put(
                    place(archive.path("ArchiveName").asText()),
                    new KeptEvents(cloud, archive.path("ArchiveName").asText()).replayed()));
    new KeptLogs(cloud).byGroup().forEach((group, lines) -> texts.put("log " + group, lines));
    return new KeptPlaces(texts);
  }

  /** The places that have a text. */
  Set<String> with(String text) {
    return texts.entrySet().stream()
        .filter(place -> place.getValue().contains(text))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void addTable(MortalCloud cloud, String table, Map<String, String> texts) {
    for (JsonNode item : Tables.scan(cloud, Json.object().put("TableName", table))) {
      String[] key = item.at("/pk/S").asText().split("#", 2);
      String place = key.length == 1 ? place(table) : place(table) + " " + key[0];
      texts.merge(place, Json.text(item), String::concat);
    }
    texts.put(place(table) + " stream", new KeptChanges(cloud, table).all());
  }

  private static Stream<String> names(
      MortalCloud cloud, String service, String target, String list) {
    JsonNode answer = cloud.call(service, target, Json.object());
    return answer.path(list).valueStream().map(JsonNode::asText);
  }

  /** A physical name without the hash that the CDK appends, and what follows. */
  private static String place(String physical) {
    return physical
        .substring(physical.lastIndexOf('/') + 1)
        .replaceFirst("^(\\w+)-(\\w+?)[0-9A-F]{8}(-.*)?$", "$1/$2");
  }
}
