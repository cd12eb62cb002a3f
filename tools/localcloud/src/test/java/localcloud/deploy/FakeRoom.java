package localcloud.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs {@code Fake::Thing} by writing down what is asked of it; a thing with {@code Fail} cannot be
 * created.
 */
final class FakeRoom implements ResourceType {
  final List<String> log = new ArrayList<>();
  final Map<String, String> things = new TreeMap<>();

  @Override
  public String name() {
    return "Fake::Thing";
  }

  @Override
  public Set<String> properties() {
    return Set.of("Name", "Size", "Fail", "Code.S3Key", "Tags.*");
  }

  @Override
  public Deployed create(Declared wanted) {
    if (wanted.properties().has("Fail")) {
      throw new IllegalStateException(wanted.properties().path("Fail").asText());
    }
    log.add("create " + wanted.logicalId());
    return put(wanted);
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    log.add("update " + wanted.logicalId());
    return put(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    log.add("delete " + was.logicalId());
    things.remove(was.logicalId());
  }

  private Deployed put(Declared wanted) {
    String name = wanted.nameFrom("Name");
    things.put(wanted.logicalId(), wanted.properties().path("Size").asText());
    return new Deployed(name, Map.of("Arn", "arn:" + name));
  }
}
