package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A resource as its template writes it, intrinsics and all.
 *
 * @param condition the name of the condition it is created under
 * @param keeping when it outlives its place in the stack
 */
public record Resource(
    String stack,
    String logicalId,
    String type,
    JsonNode properties,
    List<String> dependsOn,
    Optional<String> condition,
    Keeping keeping) {

  /** {@code Stack/LogicalId}, as error messages name it. */
  public String where() {
    return stack + "/" + logicalId;
  }

  /** Whether it outlives its removal from the template, and its stack. */
  public boolean retain() {
    return keeping.whenRemoved();
  }
}
