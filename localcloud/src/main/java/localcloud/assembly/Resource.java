package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A resource as its template declares it, intrinsics included.
 *
 * @param condition the name of the condition on which it is created
 * @param keeping when it is kept even though its stack no longer has it
 */
public record Resource(
    String stack,
    String logicalId,
    String type,
    JsonNode properties,
    List<String> dependsOn,
    Optional<String> condition,
    Keeping keeping) {

  /** {@code Stack/LogicalId}, as used in error messages. */
  public String where() {
    return stack + "/" + logicalId;
  }

  /** Whether it survives its removal from the template and the deletion of its stack. */
  public boolean retain() {
    return keeping.whenRemoved();
  }
}
