package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import localcloud.assembly.Resource;

/**
 * Every place in which data of a person is after a checkout, and how long it stays there by the
 * templates: where it was found, and where a service copies what it has.
 */
final class PersonalPlaces {
  private static final String NOBODY_KNOWS = "nobody knows how long";

  private final Cloud cloud;
  private final DeployedParts parts;
  private final Person person;
  private final Map<String, KeptData> found = new TreeMap<>();

  PersonalPlaces(Cloud cloud, Person person) {
    this.cloud = cloud;
    this.parts = DeployedParts.in(cloud);
    this.person = person;
  }

  List<KeptData> all(Map<Receiver, Set<String>> sightings) {
    parts
        .ofType("AWS::DynamoDB::Table")
        .flatMap(table -> new PersonalTable(cloud, table.getKey(), table.getValue()).of(person))
        .forEach(this::add);
    parts.ofType("AWS::Cognito::UserPool").forEach(this::lookIntoPool);
    new LogEvents(cloud).byGroup().forEach(this::lookIntoLog);
    sightings.forEach(this::lookAt);
    return new ArrayList<>(found.values());
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
    Optional<Resource> part = parts.named(group);
    String time =
        part.map(log -> KeptData.days(log.properties().path("RetentionInDays").asLong()))
            .orElse(NOBODY_KNOWS);
    String place = part.map(DeployedParts::name).orElse(group);
    events.forEach(event -> add(new KeptData(place, person.in(event), time)));
  }

  private void lookAt(Receiver receiver, Set<String> data) {
    Resource part = parts.named(receiver.name()).orElse(null);
    if (part == null) {
      add(new KeptData(receiver.name(), data, NOBODY_KNOWS));
    } else if (part.type().equals("AWS::SQS::Queue")) {
      addQueue(part, data);
    } else {
      addBus(receiver, data);
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
  private void addBus(Receiver event, Set<String> data) {
    parts
        .ofType("AWS::Events::Archive")
        .map(Map.Entry::getValue)
        .filter(archive -> event.isMatchedBy(archive.properties()))
        .forEach(
            archive ->
                add(
                    new KeptData(
                        DeployedParts.name(archive),
                        data,
                        KeptData.days(archive.properties().path("RetentionDays").asLong()))));
    parts
        .ofType("AWS::Events::Rule")
        .filter(rule -> event.isMatchedBy(rule.getValue().properties()))
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
