package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/**
 * A resource as its template declares it, with every intrinsic resolved.
 *
 * @param assets finds the file for an S3 key, such as a function's zip
 * @param life distinguishes this resource from others that have had the same logical id
 */
public record Declared(
    String stack,
    String logicalId,
    String type,
    JsonNode properties,
    Function<String, Path> assets,
    int life) {

  /** Declares the first resource with its logical id. */
  public Declared(
      String stack,
      String logicalId,
      String type,
      JsonNode properties,
      Function<String, Path> assets) {
    this(stack, logicalId, type, properties, assets, 0);
  }

  /** The same declaration for another resource with a different generated name. */
  Declared withLife(int other) {
    return new Declared(stack, logicalId, type, properties, assets, other);
  }

  /**
   * A name like those that CloudFormation generates, but the same in every deployment of the same
   * resource.
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

  /** The error that AWS reports when a name is taken. */
  public AlreadyExistsException alreadyExists(String name) {
    return new AlreadyExistsException(
        String.format(
            Locale.ROOT, "Resource of type '%s' with identifier '%s' already exists.", type, name));
  }
}
