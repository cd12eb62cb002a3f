package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Every name that a Ref, GetAtt, Sub or DependsOn mentions. */
  public Set<String> mentions() {
    Set<String> names = Mentions.in(properties);
    names.addAll(dependsOn);
    return names;
  }

  /** The intrinsic functions it uses that are not supported here. */
  public Set<String> unsupportedFunctions() {
    return Intrinsic.unsupportedIn(properties);
  }
}
