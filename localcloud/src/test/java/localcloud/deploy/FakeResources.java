package localcloud.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs {@code Fake::Thing} by recording every request. A thing with {@code Fail} cannot be created,
 * and its update fails halfway through; a new {@code Kind} requires a replacement.
 */
final class FakeResources implements ResourceType {
  final List<String> log = new ArrayList<>();
  final Map<String, String> things = new TreeMap<>();

  /** The physical ids of the existing things. */
  final Set<String> names = new TreeSet<>();

  @Override
  public String name() {
    return "Fake::Thing";
  }

  @Override
  public Set<String> properties() {
    return Set.of("Name", "Kind", "Size", "Fail", "Code.S3Key", "Tags.*");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("Name", "Kind");
  }

  @Override
  public String named() {
    return "Name";
  }

  @Override
  public Deployed create(Declared wanted) {
    failIfWanted(wanted);
    if (names.contains(wanted.nameFrom("Name"))) {
      throw wanted.alreadyExists(wanted.nameFrom("Name"));
    }
    log.add("create " + wanted.logicalId());
    return put(wanted);
  }

  @Override
  public Deployed restore(Declared wanted) {
    failIfWanted(wanted);
    log.add("restore " + wanted.logicalId());
    return put(wanted);
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    log.add("update " + wanted.logicalId());
    Deployed now = put(wanted);
    failIfWanted(wanted);
    return now;
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    log.add("delete " + was.logicalId());
    names.remove(existing.physicalId());
    things.remove(was.logicalId());
  }

  private static void failIfWanted(Declared wanted) {
    if (wanted.properties().has("Fail")) {
      throw new IllegalStateException(wanted.properties().path("Fail").asText());
    }
  }

  private Deployed put(Declared wanted) {
    String name = wanted.nameFrom("Name");
    names.add(name);
    things.put(wanted.logicalId(), wanted.properties().path("Size").asText());
    return new Deployed(name, Map.of("Arn", "arn:" + name));
  }
}
