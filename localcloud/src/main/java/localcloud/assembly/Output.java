package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An output as its template declares it; {@code export} is its name for other stacks and may be an
 * intrinsic.
 */
public record Output(JsonNode value, Optional<JsonNode> export, Optional<String> condition) {}
