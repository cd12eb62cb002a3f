package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/**
 * A resource as its template declares it, with every intrinsic resolved.
 *
 * @param assets finds the file of an S3 key, such as a function's zip
 * @param life tells apart the resources that have stood in this place, one after the other
 */
public record Declared(
    String stack,
    String logicalId,
    String type,
    JsonNode properties,
    Function<String, Path> assets,
    int life) {

  /** The first resource in its place. */
  public Declared(
      String stack,
      String logicalId,
      String type,
      JsonNode properties,
      Function<String, Path> assets) {
    this(stack, logicalId, type, properties, assets, 0);
  }

  /** The same declaration for another resource, with another generated name. */
  Declared withLife(int other) {
    return new Declared(stack, logicalId, type, properties, assets, other);
  }

  /**
   * A name as CloudFormation would make one, but the same at every deployment of the same resource.
   */
  public String generatedName() {
    String place = stack + "/" + logicalId + (life == 0 ? "" : "/" + life);
    String hash = Integer.toString(place.hashCode() & 0x7fffffff, 36).toUpperCase(Locale.ROOT);
    return stack + "-" + logicalId + "-" + hash;
  }

  /** The explicit name in {@code property}, or a generated one. */
  public String nameFrom(String property) {
    JsonNode name = properties.path(property);
    return name.isTextual() ? name.asText() : generatedName();
  }

  /** What AWS says of a name that is taken. */
  public AlreadyExistsException alreadyExists(String name) {
    return new AlreadyExistsException(
        String.format(
            Locale.ROOT, "Resource of type '%s' with identifier '%s' already exists.", type, name));
  }
}
