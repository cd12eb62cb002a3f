package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import localcloud.assembly.Resource;

/**
 * Every place in which data of a person is after a checkout, and how long it stays there by the
 * templates: where it was found, and where a service copies what it has.
 */
final class PersonalPlaces {
  /** DynamoDB Developer Guide, "Change data capture for DynamoDB Streams". */
  private static final String STREAM = KeptData.days(1);

  /** The stage {@code prod} has point-in-time recovery (its developer guide, the same name). */
  private static final String BACKUPS = KeptData.days(35);

  private final Cloud cloud;
  private final DeployedParts parts;
  private final Person person;
  private final Map<String, KeptData> found = new TreeMap<>();

  PersonalPlaces(Cloud cloud, Person person) {
    this.cloud = cloud;
    this.parts = DeployedParts.in(cloud);
    this.person = person;
  }

  List<KeptData> all(Map<String, Set<String>> sightings) {
    parts.ofType("AWS::DynamoDB::Table").forEach(this::lookIntoTable);
    parts.ofType("AWS::Cognito::UserPool").forEach(this::lookIntoPool);
    new LogEvents(cloud).byGroup().forEach(this::lookIntoLog);
    sightings.forEach(this::lookAt);
    return new ArrayList<>(found.values());
  }

  private void lookIntoTable(Map.Entry<String, Resource> table) {
    String name = DeployedParts.name(table.getValue());
    JsonNode properties = table.getValue().properties();
    String expiry = properties.at("/TimeToLiveSpecification/AttributeName").asText("-");
    for (JsonNode item : cloud.items(table.getKey())) {
      KeptData kept =
          new KeptData(name + kind(properties, item), person.in(item), time(item.at("/" + expiry)));
      add(kept);
      add(kept.copied(name + " backups", BACKUPS));
      if (properties.has("StreamSpecification")) {
        add(kept.copied(name + " stream", STREAM));
      }
    }
  }

  /**
   * Records of several kinds share a table: the key of all but one begins with a word of theirs.
   */
  private static String kind(JsonNode table, JsonNode item) {
    String key = table.at("/KeySchema/0/AttributeName").asText();
    String[] words = item.path(key).path("S").asText().split("#", 2);
    return words.length == 1 ? "" : " " + words[0];
  }

  private String time(JsonNode expiry) {
    if (expiry.isMissingNode()) {
      return KeptData.UNTIL_ERASED;
    }
    Clock clock = cloud.local().clock();
    Instant end = Instant.ofEpochSecond(expiry.path("N").asLong());
    Duration left = Duration.between(clock.instant(), end);
    return KeptData.days(left.plusDays(1).minusSeconds(1).toDays());
  }

  private void lookIntoPool(Map.Entry<String, Resource> pool) {
    JsonNode user =
        cloud.call(
            "cognito-idp",
            "AdminGetUser",
            Json.object()
                .put("UserPoolId", pool.getKey())
                .put("Username", person.texts().get("account.name")));
    add(new KeptData(DeployedParts.name(pool.getValue()), person.in(user), KeptData.UNTIL_ERASED));
  }

  private void lookIntoLog(String group, List<JsonNode> events) {
    Resource part = parts.named(group).orElseThrow();
    for (JsonNode event : events) {
      add(
          new KeptData(
              DeployedParts.name(part),
              person.in(event),
              KeptData.days(part.properties().path("RetentionInDays").asLong())));
    }
  }

  private void lookAt(String receiver, Set<String> data) {
    Resource part = parts.named(receiver).orElse(null);
    if (part == null) {
      add(new KeptData(receiver, data, "nobody knows how long"));
    } else if (part.type().equals("AWS::SQS::Queue")) {
      addQueue(part, data);
    } else {
      addArchives(data);
    }
  }

  private void addQueue(Resource queue, Set<String> data) {
    long seconds = queue.properties().path("MessageRetentionPeriod").asLong();
    add(
        new KeptData(
            DeployedParts.name(queue), data, KeptData.days(Duration.ofSeconds(seconds).toDays())));
    JsonNode deadLetters = queue.properties().at("/RedrivePolicy/deadLetterTargetArn");
    if (!deadLetters.isMissingNode()) {
      addQueue(parts.meant(deadLetters), data);
    }
  }

  /** A bus keeps nothing, but its archives do, and the dead letters of its rules. */
  private void addArchives(Set<String> data) {
    parts
        .ofType("AWS::Events::Archive")
        .map(Map.Entry::getValue)
        .forEach(
            archive ->
                add(
                    new KeptData(
                        DeployedParts.name(archive),
                        data,
                        KeptData.days(archive.properties().path("RetentionDays").asLong()))));
    parts
        .ofType("AWS::Events::Rule")
        .flatMap(rule -> rule.getValue().properties().path("Targets").valueStream())
        .map(target -> target.at("/DeadLetterConfig/Arn"))
        .filter(arn -> !arn.isMissingNode())
        .forEach(arn -> addQueue(parts.meant(arn), data));
  }

  private void add(KeptData kept) {
    if (!kept.data().isEmpty()) {
      found.merge(kept.place(), kept, KeptData::and);
    }
  }
}
