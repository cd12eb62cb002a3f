package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A resource as its template declares it, with every intrinsic resolved.
 *
 * @param assets finds the file of an S3 key, such as a function's zip
 */
public record Declared(
    String stack,
    String logicalId,
    String type,
    JsonNode properties,
    Function<String, Path> assets) {

  /** A name as CloudFormation would make one, but the same at every deployment. */
  public String generatedName() {
    String hash =
        Integer.toString((stack + "/" + logicalId).hashCode() & 0x7fffffff, 36).toUpperCase();
    return stack + "-" + logicalId + "-" + hash;
  }

  /** The explicit name in {@code property}, or a generated one. */
  public String nameFrom(String property) {
    JsonNode name = properties.path(property);
    return name.isTextual() ? name.asText() : generatedName();
  }
}
