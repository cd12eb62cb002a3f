package localcloud.template;

import java.util.Map;
import java.util.Optional;

/** A cloud with a running table and API, a stored parameter and an exported value. */
record FixedSurroundings(Map<String, String> parameters) implements TemplateContext {

  static final FixedSurroundings PLAIN =
      new FixedSurroundings(Map.of("/library/bus", "library-dev"));

  @Override
  public String endpoint() {
    return "http://127.0.0.1:4566";
  }

  @Override
  public Optional<String> storedParameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  @Override
  public Optional<String> exported(String name) {
    return name.equals("Queue:Arn") ? Optional.of("arn:queue") : Optional.empty();
  }

  @Override
  public Optional<String> physicalId(String logicalId) {
    return Optional.ofNullable(
        Map.of("Table", "table-1", "Api", "a1b2c3", "Stage", "prod").get(logicalId));
  }

  @Override
  public Optional<String> attribute(String logicalId, String attribute) {
    return logicalId.equals("Table") && attribute.equals("Arn")
        ? Optional.of("arn:aws:dynamodb:us-east-1:000000000000:table/table-1")
        : Optional.empty();
  }
}
